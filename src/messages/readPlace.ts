import { keyedRow } from "./blocks/blockTable.js";
import { PartReader } from "./blocks/PartReader.js";
import { readBody } from "./bodies/readBody.js";
import { digOut } from "./digOut.js";
import { isAttributes, readAttributes } from "./flat/readAttributes.js";
import { unflatten } from "./flat/unflatten.js";
import { isRecord, type JsonRecord } from "./isRecord.js";
import { rawMessage } from "./message/rawMessage.js";
import { openMessage, type OpenMessage } from "./message/openMessage.js";
import { readMessage } from "./message/readMessage.js";
import { roleless } from "./message/roleless.js";
import type { MessageDraft, MessageSink, ReadMessage } from "./MessageSink.js";
import type { Place } from "./Place.js";
import { readJsonText } from "./readJsonText.js";
import { foldOf, readStream } from "./streams/readStream.js";
import { within } from "./within.js";

/**
 * Reads a value into the sink, whatever it is: a message, a list, a body, a stream, JSON text, or anything around those.
 * What nothing recognises is one raw message.
 */
export function readPlace(place: Place, sink: MessageSink): void {
  if (!tryPlace(place, sink)) sink.add(rawMessage(place));
}

/** False, and nothing done, when the value is nothing that is known. */
function tryPlace(place: Place, sink: MessageSink): boolean {
  const { value, depth } = place;
  if (depth > DEEPEST) return false;
  if (typeof value === "string") return readText(value, place, sink);
  if (Array.isArray(value)) return readList(value, place, sink);
  if (!isRecord(value)) return false;
  return (
    unflatten(value, place, sink, readPlace) ||
    addMessage(openMessage(value, place.at), place, sink) ||
    readBlock(value, place, sink) ||
    readBody(value, place, sink, readPlace) ||
    addMessage(roleless(value, place), place, sink) ||
    digOut(place, sink, tryPlace)
  );
}

function addMessage(opened: OpenMessage | undefined, place: Place, sink: MessageSink): boolean {
  if (opened) sink.add(readMessage(opened, place, sink));
  return opened !== undefined;
}

/** Lists and bodies in each other. No format comes near it; without a bound, paths in deep lists would grow with the square of the depth. */
const DEEPEST = 16;

/** Text is said by whom the place knows; JSON text is opened, when there is something in it. */
function readText(text: string, place: Place, sink: MessageSink): boolean {
  if (/^\s*[[{]/.test(text)) {
    const value = readJsonText(text);
    const inside: Place = { ...place, value, at: [...place.at, []], depth: place.depth + 1 };
    if (typeof value === "object" && value !== null && tryPlace(inside, sink)) return true;
  }
  if (place.role === undefined) return false;
  const { at, role, choice, meta, format = "completions", more = [] } = place;
  const parts = [{ kind: "text" as const, at, text, fields: { text: [at] } }, ...more];
  sink.add({ at, role, format, parts, ...(choice !== undefined && { choice }), ...(meta && { meta }) });
  return true;
}

/** A list is read item by item; a list of only scalars is one thing that no format wrote, unless the place knows who said it. */
function readList(list: readonly unknown[], place: Place, sink: MessageSink): boolean {
  const { role } = place;
  if (readAttributes(list, place, sink, readPlace) || readStream(list, place, sink, readPlace)) return true;
  if (role !== undefined && list.length > 0 && list.every(isContent)) return readContent(list, place, sink);
  if (list.length > 0 && role === undefined && !list.some(isObject)) return false;
  const from = sink.messages.length;
  for (let index = 0; index < list.length; index += 1) readItem(list, index, place, sink);
  agree(sink.messages, from);
  return true;
}

/** Whether a list that stands by itself is read item by item, so that no item changes what another is read as. */
export function isListOfItems(list: readonly unknown[]): boolean {
  return !isAttributes(list) && foldOf(list) === undefined && (list.length === 0 || list.some(isObject));
}

/** Reads one item of a list. Its format may still be told by the others. */
export function readItem(list: readonly unknown[], index: number, place: Place, sink: MessageSink): void {
  const value = list[index];
  if (value === undefined) return;
  const { at, depth, role, format, isOutput, meta } = place;
  const { tokens: _tokens, cost: _cost, ...shared } = meta ?? {};
  readPlace(
    {
      value,
      at: within(at, index),
      depth: depth + 1,
      // A list inside an output holds outputs (`generations`); a list that is the value itself is a history.
      isOutput: isOutput === true && depth > 0,
      role,
      format,
      meta: index === list.length - 1 ? meta : meta && shared,
    },
    sink,
  );
}

/** Blocks, not messages: what a record or a text in a list is when its neighbours are too. */
function isContent(item: unknown): boolean {
  if (!isRecord(item) || typeof item.role === "string") return false;
  return typeof item.type === "string" ? CONTENT.has(item.type) : Object.keys(item).some((key) => keyedRow(key));
}

const CONTENT = new Set(
  "text image image_url audio video document file input_text input_image input_audio input_file".split(" "),
);

function readContent(list: readonly unknown[], { at, role = "user", format, meta }: Place, sink: MessageSink): boolean {
  const reader = new PartReader(sink.leave);
  reader.content(list, at);
  sink.add({ at, role, format: format ?? reader.format ?? "", parts: reader.parts, ...(meta && { meta }) });
  return true;
}

/** An item that stands by itself, as OpenAI's Responses write calls, results and reasoning. */
function readBlock(block: JsonRecord, { at, role, format, choice, meta }: Place, sink: MessageSink): boolean {
  const reader = new PartReader(sink.leave);
  if (![block.type, block.part_kind].some(isString) || !reader.block(block, at)) return false;
  const { parts } = reader;
  const isResult = parts.every((part) => part.kind === "tool-result");
  const isSaid = parts.every((part) => part.kind === "text" || "source" in part);
  const draft: MessageDraft = {
    at,
    role:
      reader.role ??
      (isResult ? "tool" : (isSaid && role) || (String(block.type).startsWith("input_") ? "user" : "assistant")),
    format: format ?? reader.format ?? "",
    parts,
    ...(choice !== undefined && { choice }),
    ...(meta && { meta }),
  };
  sink.add(draft);
  return true;
}

const isString = (value: unknown): boolean => typeof value === "string";
const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

/** Messages that any provider could have written belong to the one format that the others of their list have. */
function agree(messages: ReadMessage[], from: number): void {
  const formats = new Set<string>();
  for (let index = from; index < messages.length; index += 1) {
    const { format = "" } = messages[index] ?? {};
    if (format !== "" && format !== "raw") formats.add(format);
  }
  const [only = "", another] = formats;
  if (another !== undefined || only === "") return;
  for (let index = from; index < messages.length; index += 1) {
    const message = messages[index];
    if (message?.format === "") message.format = only;
  }
}
