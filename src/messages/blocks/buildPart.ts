import type { JsonLocation } from "../../json/JsonPath.js";
import { isRecord } from "../isRecord.js";
import type { Part } from "../Message.js";
import type { PartDraft } from "../MessageSink.js";
import { readMedia } from "../readMedia.js";
import type { CompiledShape } from "./compileShapes.js";
import { isMedia } from "./isMedia.js";
import { readInput } from "./readInput.js";
import type { Found, ShapeReading } from "./ShapeReading.js";

/** The part of a shape, or undefined when the block lacks what makes it one. */
export function buildPart(reading: ShapeReading, compiled: CompiledShape): PartDraft | undefined {
  return BUILDERS[compiled.shape.kind](reading, compiled);
}

type Build = (reading: ShapeReading, compiled: CompiledShape) => PartDraft | undefined;

const isString = (value: unknown): value is string => typeof value === "string";
const isThere = (value: unknown): value is unknown => value !== undefined;
const isSet = (value: unknown): value is unknown => value !== undefined && value !== null;

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
    ...(compiled.ways.data ? drawn(shown, reading, compiled) : outputParts(shown, reading)),
    fields: { ...fields, ...(shown && { output: [shown.at] }) },
  };
};

/** A picture that is the whole output. */
function drawn(
  output: Found | undefined,
  reading: ShapeReading,
  compiled: CompiledShape,
): { parts?: readonly PartDraft[] } {
  const picture = BUILDERS.image(reading, { ...compiled, shape: { kind: "image" } });
  return picture && output ? { parts: [{ ...picture, at: output.at }] } : {};
}

/** The blocks of an output, when one of them is known. */
function outputParts(output: Found | undefined, { reader }: ShapeReading): { parts?: readonly PartDraft[] } {
  const list: unknown = output?.value;
  if (!output || !Array.isArray(list) || !list.some(isRecord)) return {};
  const parts = reader.nested(list, output.at, true);
  return parts.some((part) => part.kind !== "raw") ? { parts } : {};
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
