import type { JsonLocation } from "../../json/JsonPath.js";
import type { PartDraft } from "../MessageSink.js";
import { own } from "../own.js";
import { within } from "../within.js";
import type { MessageFormat } from "./MessageFormat.js";
import { readRoleContent } from "./readRoleContent.js";

/**
 * What an application gave as its output, without a role: `{content}`, `{result}`, `{output}`, `{text}`, `{error}`,
 * `{tool_calls}`. Text is said by the assistant; other values, `null`, `0` and `false` too, and errors are data.
 */
export const honeyhiveOutput: MessageFormat = {
  name: "honeyhive.output",
  matches(message, place) {
    if (!place.isOutput || Object.hasOwn(message, "role")) return false;
    const keys = Object.keys(message);
    if (SPOKEN.some((key) => typeof own(message, key) === "string")) return true;
    return keys.some((key) => key !== "finish_reason") && keys.every((key) => KNOWN.has(key));
  },
  read(message, place, sink) {
    const takenParts = VALUES.filter((key) => Object.hasOwn(message, key)).map((key) =>
      valuePart(key, message[key], within(place.at, key)),
    );
    return readRoleContent({ format: "honeyhive.output", message, place, sink, taken: new Set(VALUES), takenParts });
  },
};

const SPOKEN = ["content", "result", "output", "text"];
const VALUES = ["result", "output", "text", "error"];
const KNOWN = new Set(["content", "tool_calls", "function_call", "refusal", "finish_reason", ...VALUES]);

function valuePart(key: string, value: unknown, at: JsonLocation): PartDraft {
  if (typeof value === "string" && key !== "error") return { kind: "text", at, text: value, fields: { text: [at] } };
  return { kind: "data", at, value, fields: { output: [at] } };
}
