import type { JsonLocation } from "../../json/JsonPath.js";
import type { MessageDraft, MessageSink, PartDraft } from "../MessageSink.js";
import { own } from "../own.js";
import type { Place } from "../Place.js";
import { readRole } from "../readRole.js";
import { within } from "../within.js";
import { contentParts } from "./contentParts.js";
import { isIdleKey } from "./isIdleKey.js";
import { toolCallPart } from "./toolCallPart.js";

type Leave = (at: JsonLocation) => void;
type KeyReader = (value: unknown, at: JsonLocation, leave: Leave) => readonly PartDraft[];

interface RoleContent {
  readonly format: string;
  readonly message: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly sink: Pick<MessageSink, "leave">;
  /** Keys the caller reads, and the parts it read from them: they follow the content. */
  readonly taken?: ReadonlySet<string>;
  readonly takenParts?: readonly PartDraft[];
}

/**
 * Reads a message with `role` and `content` and the keys OpenAI and its followers put beside them. Reasoning comes
 * first, then content, refusal, tool calls; every key that is not known is a raw part at the end, unless it is one of the
 * protocol's and says nothing.
 */
export function readRoleContent({ format, message, place, sink, taken, takenParts = [] }: RoleContent): MessageDraft {
  const { at, choice, meta, isOutput } = place;
  const [recorded, name, finishReason] = [own(message, "role"), own(message, "name"), own(message, "finish_reason")];
  const { role, sourceRole } =
    typeof recorded === "string" ? readRole(recorded) : { role: isOutput ? "assistant" : "unknown" };
  const parts: PartDraft[] = [];
  // Spreads of conditions would be shorter; here they are a third of the time of reading a long list.
  const draft: Mutable<MessageDraft> = { at, format, role, parts };
  if (sourceRole !== undefined) draft.sourceRole = sourceRole;
  if (choice !== undefined) draft.choice = choice;
  if (meta) draft.meta = meta;
  if (typeof finishReason === "string") draft.meta = { ...meta, finishReason };
  if (typeof recorded === "string") draft.fields = { role: [within(at, "role")] };
  if (typeof name === "string") {
    draft.name = name;
    draft.fields = { ...draft.fields, name: [within(at, "name")] };
  }
  if (REASONING.some((key) => Object.hasOwn(message, key))) parts.push(...readReasoning(message, at));
  if (role === "tool") parts.push(toolResult(message, at));
  for (const { key, read } of READERS) {
    if (Object.hasOwn(message, key) && (key !== "content" || role !== "tool"))
      parts.push(...read(message[key], within(at, key), sink.leave));
  }
  parts.push(...takenParts);
  for (const key of Object.keys(message)) {
    if (!taken?.has(key) && !isRead(key, message[key], role === "tool"))
      parts.push({ kind: "raw", at: within(at, key), value: message[key] });
  }
  return draft;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const READERS: readonly { readonly key: string; readonly read: KeyReader }[] = [
  { key: "content", read: contentParts },
  {
    key: "refusal",
    read(value, at) {
      if (typeof value !== "string") return raw(value, at);
      return value === "" ? [] : [{ kind: "refusal", at, text: value, fields: { text: [at] } }];
    },
  },
  {
    key: "tool_calls",
    read(value, at, leave) {
      if (!Array.isArray(value)) return raw(value, at);
      return value.map((call: unknown, index) => {
        const place = within(at, index);
        return toolCallPart(call, place, leave) ?? { kind: "raw", at: place, value: call };
      });
    },
  },
  {
    key: "function_call",
    read(value, at, leave) {
      const call = toolCallPart(value, at, leave);
      if (call?.kind !== "tool-call") return raw(value, at);
      // Clients written in Go send their zero value where there was no call.
      return call.name === "" && call.inputText === "" ? [] : [call];
    },
  },
];

const raw = (value: unknown, at: JsonLocation): readonly PartDraft[] =>
  value === null ? [] : [{ kind: "raw", at, value }];

/** Two spellings of one reasoning are one part with two places. */
function readReasoning(message: Readonly<Record<string, unknown>>, at: JsonLocation): readonly PartDraft[] {
  const said = new Map<string, JsonLocation[]>();
  for (const key of REASONING) {
    const text = own(message, key);
    if (typeof text === "string" && text !== "") said.set(text, [...(said.get(text) ?? []), within(at, key)]);
  }
  return [...said].map(([text, places]) => ({
    kind: "reasoning",
    state: "text",
    at: places[0] ?? at,
    text,
    fields: { text: places },
  }));
}

function toolResult(message: Readonly<Record<string, unknown>>, at: JsonLocation): PartDraft {
  const [callId, name] = [own(message, "tool_call_id"), own(message, "name")];
  const hasContent = Object.hasOwn(message, "content");
  const content = within(at, "content");
  return {
    kind: "tool-result",
    at: hasContent ? content : at,
    output: own(message, "content"),
    ...(typeof callId === "string" && { callId }),
    ...(typeof name === "string" && { name }),
    fields: {
      ...(hasContent && { output: [content] }),
      ...(typeof callId === "string" && { callId: [within(at, "tool_call_id")] }),
      ...(typeof name === "string" && { name: [within(at, "name")] }),
    },
  };
}

const REASONING = ["reasoning", "reasoning_content"];
/** Understood, and no part of what was said. */
const BOOKKEEPING = new Set(["id", "type", "object", "index", "status", "prefix", "weight", "cache_control"]);

const READ = new Set(READERS.map(({ key }) => key));

/** Keys no table knows are shown as recorded; so are known ones whose value breaks their shape. */
function isRead(key: string, value: unknown, isTool: boolean): boolean {
  if (READ.has(key)) return true;
  if (BOOKKEEPING.has(key)) return typeof value !== "object" || value === null || key === "cache_control";
  if (key === "role" || key === "name" || key === "finish_reason" || REASONING.includes(key)) {
    return typeof value === "string" || value === null;
  }
  if (key === "tool_call_id" && isTool && typeof value === "string") return true;
  return isIdleKey(key, value);
}
