import type { MediaPart, Part, ReasoningState, ToolCallPart } from "../Message.js";
import { jsonLines } from "./jsonLines.js";
import { mediaFacts } from "./mediaFacts.js";
import { outputBlocks } from "./outputBlocks.js";
import type { PartOf } from "./PartRules.js";

/** A fact in the heading of a part: the kit's words, a name from the source, or an address with its title. */
export type PartFact =
  { readonly words: string } | { readonly name: string } | { readonly url: string; readonly title?: string };

/** A part as people read it: a label with facts, then what it holds. */
export interface PartFace {
  /** Only text has none. */
  readonly label?: string;
  readonly facts: readonly PartFact[];
  readonly body?: string;
  /** `prose`: Markdown as written; `quote`: Markdown that is no part of the answer; `code`: tool data, documents, JSON. */
  readonly form: "prose" | "quote" | "code";
}

/** The face of a part; a result with media has one more for each of its blocks. `calls`: the call that each result answers, by the result's id. */
export function partFaces(part: Part, calls: ReadonlyMap<string, ToolCallPart>): readonly PartFace[] {
  const { body, ...face } = faceOf({ kind: part.kind, part, calls });
  const blocks = part.kind === "tool-result" ? outputBlocks(part) : undefined;
  if (blocks) return [face, ...blocks.flatMap((block) => partFaces(block, calls))];
  if (body !== "") return [{ ...face, ...(body !== undefined && { body }) }];
  return [{ label: "Text", ...face, facts: [...face.facts, { words: "empty" }] }];
}

interface FaceOptions<K extends Part["kind"]> {
  readonly kind: K;
  readonly part: PartOf<K>;
  readonly calls: ReadonlyMap<string, ToolCallPart>;
}

function faceOf<K extends Part["kind"]>({ kind, part, calls }: FaceOptions<K>): PartFace {
  // Hosts without types may have kinds of their own.
  return Object.hasOwn(FACES, kind) ? FACES[kind](part, calls) : rawFace(part);
}

const FACES: {
  readonly [K in Part["kind"]]: (part: PartOf<K>, calls: ReadonlyMap<string, ToolCallPart>) => PartFace;
} = {
  text: ({ text }) => ({ facts: [], body: text, form: "prose" }),
  reasoning: ({ text, state }) => ({
    label: "Reasoning",
    facts: words(STATES[state]),
    ...((text !== "" || state === "text") && { body: text }),
    form: "quote",
  }),
  refusal: ({ text }) => ({ label: "Refusal", facts: [], body: text, form: "prose" }),
  image: (part) => mediaFace("Image", part),
  audio: (part) => mediaFace("Audio", part),
  video: (part) => mediaFace("Video", part),
  file: (part) => mediaFace("File", part),
  "tool-call": ({ name, callId, input, inputText }) => ({
    label: "Tool call",
    facts: names(name, callId),
    ...json(inputText ?? input),
  }),
  "tool-result": ({ id, name, callId, output, isError }, calls) => ({
    label: "Tool result",
    facts: [...names(calls.get(id)?.name ?? name, callId ?? calls.get(id)?.callId), ...words(isError && "error")],
    ...json(output),
  }),
  citation: ({ title, url, text }) => ({
    label: "Citation",
    facts: url === undefined ? names(title) : [{ url, ...(title !== undefined && { title }) }],
    ...(text !== undefined && { body: text }),
    form: "quote",
  }),
  data: ({ value }) => ({ label: "Data", facts: [], ...json(value) }),
  raw: ({ value }) => rawFace(value),
};

const rawFace = (value: unknown): PartFace => ({ label: "Not understood", facts: [], ...json(value) });

const STATES: Record<ReasoningState, string> = {
  text: "",
  summary: "summary",
  encrypted: "encrypted by the provider",
  redacted: "redacted by the provider",
  "signature-only": "only its signature is recorded",
};

function mediaFace(label: string, part: MediaPart): PartFace {
  const { url, data, fileId, text, name, mediaType } = mediaFacts(part);
  // A data URL that is not base64 is left a URL by the readers.
  const [inline, type = ""] = /^data:([^;,]*)/i.exec(url ?? "") ?? [];
  const size = data === undefined ? url?.length : bytesIn(data);
  const isInline = data !== undefined || inline !== undefined;
  return {
    label,
    facts: [
      ...names(name),
      ...words(mediaType || type),
      ...words(isInline && `${sizeOf(size ?? 0)} inline`),
      ...(url === undefined || isInline ? [] : [{ url }]),
      ...(fileId === undefined ? [] : [{ words: "file id" }, { name: fileId }]),
    ],
    ...(text !== undefined && { body: text }),
    form: "code",
  };
}

const bytesIn = (base64: string): number =>
  Math.max(0, Math.floor((base64.length * 3) / 4) - (base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0));

const sizeOf = (bytes: number): string => (bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`);

const names = (...texts: readonly (string | undefined)[]): PartFact[] =>
  texts.flatMap((name) => (name === undefined ? [] : { name }));

const words = (text: string | false | undefined): PartFact[] => (text ? [{ words: text }] : []);

const json = (value: unknown): Pick<PartFace, "body" | "form"> => ({
  ...(value !== undefined && { body: typeof value === "string" ? value : jsonLines(value) }),
  form: "code",
});
