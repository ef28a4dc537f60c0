import { isRecord } from "../isRecord.js";
import type { Format } from "./Format.js";

/** What HoneyHive's sessions hold: a history, and outputs that hold messages under names of their own. */
export const honeyhive: Format = {
  name: "honeyhive",
  sections: {
    "chat_history history conversation conversations": {
      rank: 1,
      accepts: (value) => Array.isArray(value) && (value.length === 0 || value.some(isRecord)),
    },
    // Logs of exchanges: what was asked, and what came back.
    "request input": {
      rank: 2,
      accepts: (value) => isRecord(value) && REQUEST.some((key) => Object.hasOwn(value, key)),
    },
    "response output ": {
      rank: 3,
      isOutput: true,
      accepts: (value, body) =>
        isRecord(value)
          ? RESPONSE.some((key) => Array.isArray(value[key]))
          : Array.isArray(value) && value.some(isRecord) && isRecord(body.request),
    },
    "message response result output": {
      rank: 3,
      isOutput: true,
      accepts: (value, _, place) =>
        isMessage(value) || (place.isOutput === true && Array.isArray(value) && value.some(isMessage)),
    },
  },
};

const REQUEST = ["messages", "contents", "input", "prompt", "chat_history"];
const RESPONSE = ["choices", "candidates", "output", "content", "generations"];

const isMessage = (value: unknown): boolean => isRecord(value) && typeof value.role === "string";
