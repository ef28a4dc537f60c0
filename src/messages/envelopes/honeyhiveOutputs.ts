import { formats } from "../formats/registry.js";
import { isRecord } from "../isRecord.js";
import { own } from "../own.js";
import type { Place } from "../Place.js";
import { within } from "../within.js";
import type { Envelope } from "./Envelope.js";

/**
 * An output that holds messages: a list under `chat_history` or `generations`, a message or a list of them under
 * `message`, `response`, `result` or `output`. What stands beside them is a message of its own, or is shown raw or named as unread.
 */
export const honeyhiveOutputs: Envelope = {
  name: "honeyhive.outputs",
  open(place, sink) {
    const { value, at, depth, isOutput } = place;
    if (!isOutput || !isRecord(value) || Object.hasOwn(value, "role")) return undefined;
    const keys = Object.keys(value).filter((key) => holdsMessages(key, value[key]));
    if (keys.length === 0) return undefined;
    const inside = keys.map((key): Place => ({
      value: value[key],
      at: within(at, key),
      depth: depth + 1,
      isOutput: key !== "chat_history",
    }));
    const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
    const beside: Place = { ...place, value: rest, depth: depth + 1 };
    if (formats.some((format) => format.matches(rest, beside))) return [...inside, beside];
    if (!Object.hasOwn(value, "chat_history")) {
      for (const key of Object.keys(rest)) sink.leave(within(at, key));
      return inside;
    }
    // Beside a transcript an application's own results stand; beside one message, a provider's bookkeeping.
    return [
      ...inside,
      ...Object.keys(rest).map((key): Place => ({ value: rest[key], at: within(at, key), depth: DEEP })),
    ];
  },
};

/** Deep enough to be read as one thing, whatever it holds. */
const DEEP = Number.MAX_SAFE_INTEGER;

function holdsMessages(key: string, value: unknown): boolean {
  if (key === "chat_history" || key === "generations") return Array.isArray(value);
  if (!["message", "response", "result", "output"].includes(key)) return false;
  return Array.isArray(value) ? value.some(isMessage) : isMessage(value);
}

const isMessage = (value: unknown): boolean => isRecord(value) && typeof own(value, "role") === "string";
