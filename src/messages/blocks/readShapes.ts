import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { MediaPart, Part, Role } from "../Message.js";
import type { PartDraft } from "../MessageSink.js";
import { readInput } from "./readInput.js";
import { readMedia } from "../readMedia.js";
import { below, within } from "../within.js";
import { citationParts } from "./citationParts.js";
import type { BlockRow, CompiledShape, KeyTree, WayName } from "./compileShapes.js";
import { isIdleKey } from "./isIdleKey.js";

export interface BlockPlace {
  readonly block: JsonRecord;
  readonly at: JsonLocation;
  /** The block's type, where the table knows it by that. */
  readonly type: string;
}

/**
 * Reads a block by the shapes of its row: adds its parts and names what no shape took. Gives the format of the shape that
 * matched first; undefined, and nothing done, when none did.
 */
export function readShapes(row: BlockRow, place: BlockPlace, reader: BlockReader): string | undefined {
  const reading = new ShapeReading(place, reader);
  let isWhole = false;
  let format: string | undefined;
  const done: string[] = [];
  for (const compiled of row.shapes) {
    const { kind, when, inner } = compiled.shape;
    const group = isMedia(kind) ? "file" : kind;
    if ((inner === undefined && done.includes(group)) || (when && !when(place.block))) continue;
    const parts = inner === undefined ? reading.parts(compiled) : reading.inner(compiled);
    if (parts.length === 0 && !compiled.shape.isSilent) continue;
    reader.parts.push(...parts);
    format ??= compiled.format;
    reader.role ??= compiled.shape.role;
    isWhole ||= compiled.shape.isWhole === true;
    done.push(group);
  }
  if (format !== undefined && !isWhole) reading.leaveOthers(place.block, row.known, place.at);
  return format;
}

/** What takes the parts, and reads lists of blocks inside blocks. */
interface BlockReader {
  readonly parts: PartDraft[];
  role: Role | undefined;
  readonly leave: (at: JsonLocation) => void;
  /** `isShown`: the list is shown whole as well, so nothing in it is unread. */
  nested(list: readonly unknown[], at: JsonLocation, isShown?: boolean): readonly PartDraft[];
}

interface Found<T = unknown> {
  readonly value: T;
  readonly at: JsonLocation;
}
const isString = (value: unknown): value is string => typeof value === "string";
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;
const isThere = (value: unknown): value is unknown => value !== undefined;
const isSet = (value: unknown): value is unknown => value !== undefined && value !== null;

class ShapeReading {
  /** Ways whose values are in a part. */
  readonly #taken: string[] = [];

  constructor(
    readonly place: BlockPlace,
    readonly reader: BlockReader,
  ) {}

  /** The part of a shape and the citations that follow it. */
  parts(compiled: CompiledShape): readonly PartDraft[] {
    const before = this.#taken.length;
    const part = BUILDERS[compiled.shape.kind](this, compiled);
    // What a shape looked at that does not match is in no part.
    if (!part) this.#taken.length = before;
    if (part) return [part, ...this.#citations(compiled)];
    return compiled.shape.isSilent ? this.#citations(compiled) : [];
  }

  #citations(compiled: CompiledShape): readonly PartDraft[] {
    const list = compiled.shape.citations === undefined ? undefined : this.find(compiled, "citations", isList);
    return list ? citationParts(list.value, list.at, this.reader.leave) : [];
  }

  /** The parts of a list inside the block; its texts are of the shape's kind. */
  inner(compiled: CompiledShape): readonly PartDraft[] {
    const { kind, state = "text" } = compiled.shape;
    const list = this.find(compiled, "inner", isList);
    const parts = list ? this.reader.nested(list.value, list.at) : [];
    const read = parts.map((part): PartDraft =>
      kind === "reasoning" && (part.kind === "text" || part.kind === "reasoning") ? { ...part, kind, state } : part,
    );
    return list ? [...read, ...this.#citations(compiled)] : [];
  }

  /** The first value on the ways of this name that the test accepts; it counts as shown. */
  find<T>({ ways }: CompiledShape, name: WayName, accepts: (value: unknown) => value is T): Found<T> | undefined {
    for (const { keys, text } of ways[name] ?? []) {
      let value: unknown = this.place.block;
      for (const key of keys) value = isRecord(value) ? value[key] : undefined;
      if (!accepts(value)) continue;
      this.#taken.push(text);
      return { value, at: below(this.place.at, keys) };
    }
    return undefined;
  }

  /** Names what stands in the block and is neither in a part nor bookkeeping. */
  leaveOthers(record: JsonRecord, known: KeyTree, at: JsonLocation, above = ""): void {
    for (const key of Object.keys(record)) {
      const value = record[key];
      const node = known.get(key);
      if (value === null || node === "idle" || (node !== undefined && this.#taken.includes(above + key))) continue;
      if (node !== undefined && isEmpty(value)) continue;
      if (node instanceof Map && isRecord(value)) this.leaveOthers(value, node, within(at, key), `${above}${key}.`);
      else if (!ALWAYS_IDLE.has(key) && !isIdleKey(key, value)) this.reader.leave(within(at, key));
    }
  }
}

const isEmpty = (value: unknown): boolean =>
  value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

const ALWAYS_IDLE = new Set("type part_kind index id cache_control status object".split(" "));

/** The part of a shape, or undefined when the block lacks what makes it one. */
type Build = (reading: ShapeReading, compiled: CompiledShape) => PartDraft | undefined;

const said =
  (kind: "text" | "refusal"): Build =>
  (reading, compiled) => {
    const text = reading.find(compiled, "text", isString);
    return text && { kind, at: reading.place.at, text: text.value, fields: { text: [text.at] } };
  };

const reasoning: Build = (reading, compiled) => {
  const { at } = reading.place;
  const { state = "text", sealedState = "redacted" } = compiled.shape;
  const text = reading.find(compiled, "text", isString);
  const fields = text && { fields: { text: [text.at] } };
  if (text && text.value !== "") return { kind: "reasoning", state, at, text: text.value, ...fields };
  if (reading.find(compiled, "sealed", isSet)) return { kind: "reasoning", state: sealedState, at, text: "" };
  if (reading.find(compiled, "signature", isSet))
    return { kind: "reasoning", state: "signature-only", at, text: "", ...fields };
  return text || compiled.shape.isAnswer ? { kind: "reasoning", state, at, text: "", ...fields } : undefined;
};

const media: Build = (reading, compiled) => {
  const data = reading.find(compiled, "data", isString);
  const url = data ?? reading.find(compiled, "url", isString);
  const text = url ?? reading.find(compiled, "text", isString);
  const fileId = text ?? reading.find(compiled, "fileId", isString);
  const { kind } = compiled.shape;
  if (!fileId || !isMedia(kind)) return undefined;
  return readMedia({
    kind,
    at: reading.place.at,
    source: data ? "data" : url ? "url" : text ? "text" : "fileId",
    value: fileId.value,
    mediaType: reading.find(compiled, "mediaType", isString)?.value,
    name: reading.find(compiled, "name", isString)?.value,
  });
};

const isMedia = (kind: string): kind is MediaPart["kind"] =>
  kind === "image" || kind === "audio" || kind === "video" || kind === "file";

/** What a call and its result have in common. */
function toolFacts(reading: ShapeReading, compiled: CompiledShape) {
  const { type, at } = reading.place;
  const name = compiled.shape.isNamedByType ? undefined : reading.find(compiled, "name", isString);
  const callId = reading.find(compiled, "callId", isString);
  return {
    at,
    name: name ? name.value : compiled.shape.isNamedByType ? type.replace(/^tool-/, "") : undefined,
    ...(callId && { callId: callId.value }),
    fields: { ...(name && { name: [name.at] }), ...(callId && { callId: [callId.at] }) },
  };
}

const toolCall: Build = (reading, compiled) => {
  const { name, fields, ...facts } = toolFacts(reading, compiled);
  if (name === undefined) return undefined;
  const input = reading.find(compiled, "input", isSet) ?? reading.find(compiled, "input", isThere);
  return {
    kind: "tool-call",
    ...facts,
    name,
    ...readInput(input?.value),
    fields: { ...fields, ...(input && { input: [input.at] }) },
  };
};

const toolResult: Build = (reading, compiled) => {
  const output = reading.find(compiled, "output", isSet);
  const error = reading.find(compiled, "error", isError);
  const isTold =
    error !== undefined && error.value !== true && error.value !== "error" && !isInside(error.at, output?.at);
  const shown = output ?? (isTold ? error : reading.find(compiled, "output", isThere));
  if (!shown && !error && !compiled.shape.isAnswer) return undefined;
  if (output && isTold) reading.reader.leave(error.at);
  const { name, fields, ...facts } = toolFacts(reading, compiled);
  return {
    kind: "tool-result",
    ...facts,
    ...(name !== undefined && !compiled.shape.isNamedByType && { name }),
    output: shown?.value,
    ...((error ?? compiled.shape.isError) && { isError: true }),
    ...outputParts(shown, reading),
    fields: { ...fields, ...(shown && { output: [shown.at] }) },
  };
};

/** The blocks of an output, when one of them is more than text. */
function outputParts(output: Found | undefined, { reader }: ShapeReading): { parts?: readonly PartDraft[] } {
  if (!output || !isList(output.value) || !output.value.some((item) => isRecord(item) && item.type !== "text"))
    return {};
  const parts = reader.nested(output.value, output.at, true);
  return parts.some((part) => part.kind !== "text" && part.kind !== "raw") ? { parts } : {};
}

/** An error code in the output is shown with it. */
function isInside([path]: JsonLocation, outer: JsonLocation | undefined): boolean {
  return outer !== undefined && outer[0].every((key, index) => path[index] === key);
}

const isError = (value: unknown): value is unknown =>
  value !== undefined && value !== null && value !== false && value !== "success";

const data: Build = (reading, compiled) => {
  const { at, block } = reading.place;
  if (compiled.shape.isWhole) return { kind: "data", at, value: block, fields: { output: [at] } };
  const value = reading.find(compiled, "value", isThere);
  return value && { kind: "data", at: value.at, value: value.value, fields: { output: [value.at] } };
};

/** Citations stand in lists beside a text; as blocks of their own they are read by the same table. */
const citation: Build = (reading, compiled) => {
  const [name, url, text] = (["name", "url", "text"] as const).map((way) => reading.find(compiled, way, isString));
  if (!name && !url && !text) return undefined;
  return {
    kind: "citation",
    at: reading.place.at,
    ...(name && { title: name.value }),
    ...(url && { url: url.value }),
    ...(text && { text: text.value }),
  };
};

const BUILDERS: Readonly<Record<Part["kind"], Build>> = {
  text: said("text"),
  refusal: said("refusal"),
  reasoning,
  image: media,
  audio: media,
  video: media,
  file: media,
  "tool-call": toolCall,
  "tool-result": toolResult,
  citation,
  data,
  raw: () => undefined,
};
