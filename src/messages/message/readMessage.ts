import { isIdleKey } from "../blocks/isIdleKey.js";
import { isSetting } from "../isSetting.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { MessageDraft, MessageSink } from "../MessageSink.js";
import { own } from "../own.js";
import type { Place } from "../Place.js";
import { isFact, readFacts } from "../readFacts.js";
import { readRole } from "../readRole.js";
import { within } from "../within.js";
import { messageKeys } from "./messageKeys.js";
import { MessageReading } from "./MessageReading.js";
import type { OpenMessage } from "./openMessage.js";
import { isQuiet } from "./quietKeys.js";

/**
 * Reads one message. Everything in it becomes a part or is named with `leave`: keys no format knows, and known ones whose
 * value breaks their shape, are raw parts at the end.
 */
export function readMessage(
  opened: OpenMessage,
  place: Place,
  sink: Pick<MessageSink, "leave" | "addTool">,
): MessageDraft {
  const { record, at } = opened;
  if (isRecord(place.value) && record !== place.value) leaveAround(place.value, opened, { place, sink });
  const { role, sourceRole } = speaker(opened, place);
  const reading = new MessageReading(record, at, { isTool: role === "tool", sink });
  let hasFacts = false;
  for (const key of Object.keys(record)) {
    const part = record[key];
    if (isQuiet(key, part, reading.isTool) && !opened.keys?.has(key)) {
      hasFacts ||= isFact(key);
      continue;
    }
    readKey(key, part, { opened, reading });
  }
  if (role === "tool" && !reading.isAnswered) reading.result(undefined, at);
  return toDraft(opened, { place, role, sourceRole, reading, hasFacts });
}

/** Instructions are the system's, whatever role a client writes into them. */
function speaker(opened: OpenMessage, place: Place): ReturnType<typeof readRole> {
  if (place.role !== "system" || opened.role === "system") return readRole(opened.role);
  return { role: "system", ...(opened.roleAt && { sourceRole: opened.role }) };
}

function readKey(
  key: string,
  value: unknown,
  { opened, reading }: { readonly opened: OpenMessage; readonly reading: MessageReading },
): void {
  const read = opened.keys?.get(key) ?? messageKeys.get(key);
  if (value === null && (read !== undefined || isIdleKey(key, value)) && !opened.keys?.has(key)) {
    if (key === "content" && reading.isTool) reading.result(null, within(reading.at, key));
    return;
  }
  const at = within(reading.at, key);
  if (read?.(reading, value, at) || isIdleKey(key, value)) return;
  if (!opened.isBody) reading.add(5, { kind: "raw", at, value });
  else if (!isSetting(key, value)) reading.leave(at);
}

interface Drafting {
  readonly place: Place;
  readonly role: string;
  readonly sourceRole: string | undefined;
  readonly reading: MessageReading;
  readonly hasFacts: boolean;
}

function toDraft(opened: OpenMessage, { place, role, sourceRole, reading, hasFacts }: Drafting): MessageDraft {
  const { record, at, roleAt } = opened;
  // Spreads of conditions would be shorter; here they are a third of the time of reading a long list.
  const draft: Mutable<MessageDraft> = {
    at: place.at,
    format: "",
    role,
    parts: place.more ? [...reading.sorted(), ...place.more] : reading.sorted(),
  };
  draft.format = opened.format ?? place.format ?? reading.format ?? formatOf(record, reading) ?? "";
  if (sourceRole !== undefined) draft.sourceRole = sourceRole;
  if (place.choice !== undefined) draft.choice = place.choice;
  const facts = hasFacts ? readFacts(record) : undefined;
  if (facts || place.meta) draft.meta = { ...place.meta, ...facts };
  if (roleAt && !(role === "system" && place.role === "system" && sourceRole !== undefined))
    draft.fields = { role: [roleAt] };
  const name = own(record, "name");
  if (typeof name === "string") {
    draft.name = name;
    draft.fields = { ...draft.fields, name: [within(at, "name")] };
  }
  return draft;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Told by where the content stands: Gemini and Vercel's UI write `parts`; blocks without a type in `content` are Bedrock's. */
function formatOf(record: JsonRecord, reader: MessageReading): string | undefined {
  if (Array.isArray(record.parts))
    return reader.isKeyed
      ? "gemini"
      : record.parts.length > 0 || typeof record.id === "string"
        ? "vercel.ui"
        : undefined;
  if (typeof record.tool_plan === "string") return "cohere.v2";
  return reader.isKeyed ? "bedrock.converse" : undefined;
}

/** What stands around the record that holds a message, beside its role. */
function leaveAround(
  value: JsonRecord,
  { record }: OpenMessage,
  { place, sink }: { place: Place; sink: Pick<MessageSink, "leave"> },
): void {
  for (const key of Object.keys(value))
    if (value[key] !== record && !AROUND.has(key)) sink.leave(within(place.at, key));
}

const AROUND = new Set(["lc", "type", "id", "name", "graph"]);
