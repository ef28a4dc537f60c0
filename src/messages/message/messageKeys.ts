import type { JsonLocation } from "../../json/JsonPath.js";
import { citationParts } from "../blocks/citationParts.js";
import { compileShapes } from "../blocks/compileShapes.js";
import { readShapes } from "../blocks/readShapes.js";
import { toolCallShapes } from "../formats/toolCallShapes.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import { own } from "../own.js";
import { readTools } from "../readTools.js";
import { readMedia } from "../readMedia.js";
import { within } from "../within.js";
import type { MessageReading } from "./MessageReading.js";

/** Reads one key of a message; false when its value has not the shape that the key has in any format. */
export type KeyReader = (reading: MessageReading, value: unknown, at: JsonLocation) => boolean;

const content: KeyReader = (reading, value, at) => {
  // Version 4 of the Vercel AI SDK says the text of the parts once more.
  if (typeof value === "string" && saidByParts(reading.record, value)) {
    reading.echo = { text: value, at };
    return true;
  }
  if (reading.isTool) reading.result(value, at);
  else reading.ranked(1).content(value, at);
  return true;
};

function saidByParts({ parts }: JsonRecord, text: string): boolean {
  if (!Array.isArray(parts) || parts.length === 0) return false;
  return (
    parts.map((part: unknown) => (isRecord(part) && typeof part.text === "string" ? part.text : "")).join("") === text
  );
}

const textContent: KeyReader = (reading, value, at) => typeof value === "string" && content(reading, value, at);

const thought: KeyReader = (reading, value, at) => {
  if (typeof value !== "string") return false;
  reading.think(value, at);
  return true;
};

/** Blocks that say the reasoning again, with its signature or sealed. */
const thoughtBlocks: KeyReader = (reading, value, at) => {
  if (!Array.isArray(value)) return false;
  for (const [index, part] of reading.nested(value, at).entries()) {
    const [place] = (part.kind === "reasoning" && part.fields?.text) || [];
    if (part.kind === "reasoning" && part.state === "text" && place) reading.think(part.text, place);
    else if (part.kind !== "raw" || value[index] !== null) reading.add(0, part);
  }
  return true;
};

const calls: KeyReader = (reading, value, at) => {
  if (!Array.isArray(value)) return false;
  value.forEach((call: unknown, index) => {
    if (call === undefined) return;
    const place = within(at, index);
    if (!readCall(reading, call, place)) reading.add(3, { kind: "raw", at: place, value: call });
  });
  return true;
};

const TOOL_CALL = compileShapes(toolCallShapes, "openai.chat");

function readCall(reading: MessageReading, call: unknown, at: JsonLocation): boolean {
  if (!isRecord(call)) return false;
  const nested = own(call, "tool_call");
  if (isRecord(nested)) return readCall(reading, nested, within(at, "tool_call"));
  const type = typeof call.type === "string" ? call.type : "";
  return readShapes(TOOL_CALL, { block: call, at, type }, reading.ranked(3)) !== undefined;
}

/** Cohere's first version: what tools gave, with the calls they answer. */
const results: KeyReader = (reading, value, at) => {
  if (!Array.isArray(value)) return false;
  reading.isAnswered = true;
  value.forEach((result: unknown, index) => {
    const place = within(at, index);
    const read = isRecord(result) && readShapes(TOOL_RESULT, { block: result, at: place, type: "" }, reading.ranked(1));
    if (read === false || read === undefined) reading.add(1, { kind: "raw", at: place, value: result });
  });
  return true;
};

const TOOL_RESULT = compileShapes(
  [{ kind: "tool-result", name: "call.name", output: "outputs|output", idle: "call.parameters call.generation_id" }],
  "cohere.v1",
);

const functionCall: KeyReader = (reading, value, at) =>
  // Clients written in Go send their zero value where there was no call.
  (isRecord(value) && value.name === "" && value.arguments === "") || readCall(reading, value, at);

const refusal: KeyReader = (reading, value, at) => {
  if (typeof value !== "string") return false;
  if (value !== "") reading.add(2, { kind: "refusal", at, text: value, fields: { text: [at] } });
  return true;
};

/** Ollama's base64 strings, and lists of blocks. */
const images: KeyReader = (reading, value, at) => {
  if (!Array.isArray(value)) return false;
  value.forEach((image: unknown, index) => {
    const place = within(at, index);
    if (typeof image === "string")
      reading.add(2, readMedia({ kind: "image", at: place, source: "data", value: image }));
    else if (!isRecord(image) || !reading.ranked(2).block(image, place)) reading.ranked(2).raw(image, place);
  });
  return true;
};

/** What the model spoke: sound, and what was said. */
const audio: KeyReader = (reading, value, at) => {
  const [data, id, transcript] = isRecord(value) ? ["data", "id", "transcript"].map((key) => own(value, key)) : [];
  const source = typeof data === "string" && data !== "" ? "data" : "fileId";
  const held = source === "data" ? data : id;
  if (typeof held !== "string" || (held === "" && transcript === "")) return held === "";
  if (typeof transcript !== "string" && source === "fileId") return false;
  reading.add(2, readMedia({ kind: "audio", at, source, value: held }));
  if (typeof transcript === "string" && transcript !== "") {
    const place = within(at, "transcript");
    reading.add(2, { kind: "text", at: place, text: transcript, fields: { text: [place] } });
  }
  return true;
};

const citations: KeyReader = (reading, value, at) => {
  if (!Array.isArray(value)) return false;
  const parts = citationParts(value, at, reading.leave);
  if (value.length > 0 && parts.every((part) => part.kind === "raw")) return false;
  for (const part of parts) reading.add(4, part);
  return true;
};

/** LangChain keeps here what its client did not understand: calls once more, or the only time. */
const additional: KeyReader = (reading, value, at) => {
  if (!isRecord(value)) return false;
  for (const key of Object.keys(value)) {
    const read = ADDITIONAL.get(key);
    const said = own(reading.record, key === "function_call" ? "tool_calls" : key);
    if (read && Array.isArray(said) && said.length > 0) continue;
    if (!read || value[key] === null || !read(reading, value[key], within(at, key)))
      if (value[key] !== null) reading.leave(within(at, key));
  }
  return true;
};

const ADDITIONAL = new Map<string, KeyReader>([
  ["tool_calls", calls],
  ["function_call", functionCall],
  ["reasoning_content", thought],
  ["refusal", refusal],
]);

const tools: KeyReader = (reading, value, at) => {
  readTools(value, at, reading.sink);
  return true;
};

const ofTool: KeyReader = (reading, value, at) => reading.isTool && content(reading, value, at);
const table: readonly (readonly [string, KeyReader])[] = [
  ["content parts contents", content],
  ["message text value", textContent],
  ["output result", ofTool],
  ["reasoning reasoning_content thinking tool_plan", thought],
  ["reasoning_details thinking_blocks", thoughtBlocks],
  ["tool_calls toolCalls toolInvocations invalid_tool_calls", calls],
  ["tool_results", results],
  ["function_call", functionCall],
  ["refusal", refusal],
  ["images experimental_attachments", images],
  ["audio", audio],
  ["tools", tools],
  ["annotations citations", citations],
  ["additional_kwargs", additional],
];

/** What the keys of a message mean that say something, for all formats together. */
export const messageKeys: ReadonlyMap<string, KeyReader> = new Map(
  table.flatMap(([keys, read]) => keys.split(" ").map((key): [string, KeyReader] => [key, read])),
);
