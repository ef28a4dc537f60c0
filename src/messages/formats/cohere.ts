import { isRecord } from "../isRecord.js";
import { mergeAll, mergeDelta } from "../assembly/mergeDelta.js";
import type { Format } from "./Format.js";

const [v1, v2] = ["cohere.v1", "cohere.v2"];

/** Cohere's chat: version 2 speaks OpenAI's with plans and citations, version 1 has a question beside its history. */
export const cohere: Format = {
  name: v2,
  blocks: {
    document: [{ kind: "data", value: "document" }],
  },
  sections: {
    preamble: { rank: 0, role: "system", isWeak: true, format: v1 },
    " message": {
      rank: 3,
      isOutput: true,
      format: v2,
      accepts: (value, { usage }) => isRecord(value) && isRecord(usage) && isRecord(usage.billed_units),
    },
    message: {
      rank: 2,
      role: "user",
      format: v1,
      accepts: (value, body) => typeof value === "string" && BESIDE_MESSAGE.some((key) => Object.hasOwn(body, key)),
    },
    text: {
      rank: 3,
      role: "assistant",
      isOutput: true,
      isEcho: true,
      format: v1,
      accepts: (value, body) =>
        typeof value === "string" && ["generation_id", "response_id"].some((key) => Object.hasOwn(body, key)),
    },
  },
  bodyKeys: "citation_options safety_mode",
  streams: [
    {
      format: v2,
      knows: ({ type, delta }) => isRecord(delta) && typeof type === "string" && EVENTS.test(type),
      fold(assembly, event) {
        const delta = event.in("delta");
        const message = delta?.in("message");
        if (!EVENTS.test(event.text("type"))) return false;
        if (delta) assembly.keep(["finish_reason", "usage"], delta);
        assembly.mark(["message", "role"], "assistant", event);
        for (const key of message ? Object.keys(message.value) : []) {
          if (!message) continue;
          const item = LISTS.has(key) ? message.in(key) : undefined;
          if (item) mergeAll(assembly, ["message", key, event.number("index")], item);
          else mergeDelta(assembly, ["message", key], message, key);
        }
        return true;
      },
    },
    {
      format: v1,
      knows: (event) => event.event_type === "stream-start" || event.event_type === "text-generation",
      fold(assembly, event) {
        const type = event.text("event_type");
        assembly.mark(["message", "role"], "assistant", event);
        if (type === "text-generation") assembly.append(["message", "content"], event, "text");
        for (const key of ["tool_calls", "citations"])
          for (const { item } of event.items(key)) assembly.push(["message", key], item);
        assembly.keep(["finish_reason"], event);
        return type !== "";
      },
    },
  ],
};

const BESIDE_MESSAGE = [
  "chat_history",
  "connectors",
  "num_generations",
  "preamble",
  "conversation_id",
  "documents",
  "temperature",
  "stream",
  "model",
];
const EVENTS =
  /^(message-(start|end)|content-(start|delta|end)|tool-plan-delta|tool-call-(start|delta|end)|citation-(start|end))$/;
/** What stands one at a time in an event, at the event's `index`, and is a list in the message. */
const LISTS = new Set(["content", "tool_calls", "citations"]);
