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
    "message response result output": {
      rank: 3,
      isOutput: true,
      accepts: (value, _, place) =>
        isMessage(value) || (place.isOutput === true && Array.isArray(value) && value.some(isMessage)),
    },
  },
};

const isMessage = (value: unknown): boolean => isRecord(value) && typeof value.role === "string";
