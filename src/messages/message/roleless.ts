import type { JsonLocation } from "../../json/JsonPath.js";
import { blockRow } from "../blocks/blockTable.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import { own } from "../own.js";
import type { Place } from "../Place.js";
import type { MessageReading } from "./MessageReading.js";
import type { OpenMessage } from "./openMessage.js";

/**
 * A record without a role that is a message all the same: content whose speaker the place knows (`systemInstruction`), a
 * turn of `parts` (the user's, as Gemini reads it), or what an application gave as its output.
 */
export function roleless(record: JsonRecord, place: Place): OpenMessage | undefined {
  const { at, role, isOutput, choice } = place;
  if (typeof record.type === "string" && blockRow(record.type)) return undefined;
  const { parts } = record;
  const holdsParts =
    Array.isArray(parts) ||
    (isRecord(parts) && role !== undefined) ||
    (Array.isArray(own(record, "contents")) && role !== undefined);
  if (holdsParts) return { record, at, role: role ?? (isOutput ? "assistant" : "user") };
  if (role !== undefined && role !== "assistant" && CONTENT.some((key) => Object.hasOwn(record, key)))
    return { record, at, role };
  if (isOutput && (choice !== undefined || isOutputRecord(record)))
    return { record, at, role: role ?? "assistant", format: place.format ?? "honeyhive.output", keys: OUTPUT_KEYS };
  return undefined;
}

const CONTENT = ["content", "text", "output"];

/** `{content}`, `{result}`, `{output}`, `{text}`, `{error}`, `{tool_calls}`: with text in one, or nothing beside them. */
function isOutputRecord(record: JsonRecord): boolean {
  if (SPOKEN.some((key) => typeof own(record, key) === "string")) return true;
  const keys = Object.keys(record);
  return keys.some((key) => key !== "finish_reason" && key !== "type") && keys.every((key) => KNOWN.has(key));
}

const SPOKEN = ["content", "result", "output", "text"];
const VALUES = ["result", "output", "text", "error"];
const KNOWN = new Set([
  "type",
  "content",
  "reasoning",
  "reasoning_content",
  "tool_calls",
  "function_call",
  "refusal",
  "finish_reason",
  ...VALUES,
]);

/** Text is said; other values, `null`, `0` and `false` too, and errors are data. */
function readValue(key: string, reading: MessageReading, value: unknown, at: JsonLocation): boolean {
  if (typeof value === "string" && key !== "error")
    reading.add(4, { kind: "text", at, text: value, fields: { text: [at] } });
  else reading.add(4, { kind: "data", at, value, fields: { output: [at] } });
  return true;
}

const OUTPUT_KEYS = new Map(
  VALUES.map((key) => [
    key,
    (reading: MessageReading, value: unknown, at: JsonLocation) => readValue(key, reading, value, at),
  ]),
);
