import * as fc from "fast-check";
import type { JsonLocation } from "../../../src/json/index.js";
import type { Message, Part, ToolDefinition } from "../../../src/messages/index.js";

type Draft<T> = T extends unknown ? Omit<T, "id" | "at"> : never;
export type PartDraft = Draft<Part>;
export interface MessageDraft extends Partial<Omit<Message, "parts" | "id" | "at">> {
  readonly parts: readonly PartDraft[];
}

const AT: JsonLocation = [[]];

/** Messages with ids: `m0`, `m1`, …; their parts `m0#0`, `m0#1`, …. */
export function withIds(drafts: readonly MessageDraft[]): Message[] {
  return drafts.map((draft, index) => ({
    role: "user",
    format: "test",
    ...draft,
    id: `m${index}`,
    at: AT,
    parts: draft.parts.map((part, place) => ({ ...part, id: `m${index}#${place}`, at: AT })),
  }));
}

export const tool = (draft: Omit<ToolDefinition, "id" | "at">): ToolDefinition => ({
  ...draft,
  id: `t-${draft.name}`,
  at: AT,
});

/** Strings that cannot be taken for one another, nor for words of a payload. */
const marked = fc.uuid().map((id) => `«${id}»`);
const text = fc.oneof(
  { weight: 4, arbitrary: marked },
  fc.constantFrom("", " ", "0", "```", "a\nb", "{", "<!--", "\ud800"),
);
const json = fc.oneof(fc.jsonValue({ maxDepth: 3 }), text, fc.constantFrom(0, false, null, "", [], {}));
const type = fc.constantFrom(
  "",
  "image/png",
  "image/tiff",
  "audio/wav",
  "audio/mpeg",
  "application/pdf",
  "text/plain",
  "video/mp4",
);
const source = fc.oneof(
  fc.record({ url: marked }),
  fc.record({ data: marked, mediaType: type }),
  fc.record({ text, mediaType: type }),
  fc.record({ fileId: marked }),
);
const kinds = <T extends string>(...all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...all);
const callId = fc.oneof(fc.constantFrom("", "a", "b", "call_1", "ä b"), marked);
const optional = { requiredKeys: [] };

const simple: fc.Arbitrary<PartDraft> = fc.oneof(
  fc.record({ kind: kinds("text", "refusal"), text }),
  fc.record({
    kind: kinds("reasoning"),
    text,
    state: kinds("text", "summary", "encrypted", "redacted", "signature-only"),
  }),
  fc
    .tuple(kinds("image", "audio", "video", "file"), source, fc.record({ name: marked, mediaType: type }, optional))
    .map(([kind, from, rest]) => ({
      ...rest,
      ...("mediaType" in from && { mediaType: from.mediaType }),
      kind,
      source: from,
    })),
  fc.record({ kind: kinds("citation"), title: text, url: text, text }, { requiredKeys: ["kind"] }),
  fc.record({ kind: kinds("data", "raw"), value: json }),
);
const call: fc.Arbitrary<PartDraft> = fc
  .tuple(fc.record({ kind: kinds("tool-call"), name: text }), fc.record({ callId }, optional), json, fc.nat(2))
  .map(([base, id, input, form]): PartDraft => {
    if (form === 0) return { ...base, ...id, input };
    const inputText = form === 1 ? JSON.stringify(input) : `{"big": 12345678901234567890, "a": 1, "a": 2}`;
    return { ...base, ...id, input: JSON.parse(inputText), inputText };
  });
const result: fc.Arbitrary<PartDraft> = fc
  .tuple(
    fc.record({ kind: kinds("tool-result"), output: json }),
    fc.record({ callId, name: text, isError: fc.boolean() }, optional),
    fc.option(fc.array(simple, { maxLength: 3 }), { nil: undefined }),
  )
  .map(([base, rest, blocks]) => ({
    ...base,
    ...rest,
    ...(blocks && { parts: blocks.map((block, index) => ({ ...block, id: `b${index}`, at: AT })) }),
  }));

/** Messages that hold any part anywhere. Ids of blocks in results are unique in their result only. */
export const anyMessages: fc.Arbitrary<Message[]> = fc
  .array(
    fc
      .tuple(
        fc.array(fc.oneof({ weight: 2, arbitrary: simple }, call, result), { maxLength: 4 }),
        kinds("system", "developer", "user", "assistant", "assistant", "tool", "narrator", ""),
        fc.record({ name: marked, choice: fc.nat(2) }, optional),
      )
      .map(([parts, role, rest]): MessageDraft => ({ ...rest, role, parts })),
    { maxLength: 6 },
  )
  .map(withIds);
