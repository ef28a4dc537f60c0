import type { JsonRecord } from "../isRecord.js";
import { rawMessage } from "../message/rawMessage.js";
import { roleless } from "../message/roleless.js";
import type { MessageSink, PartDraft } from "../MessageSink.js";
import type { Place, ReadPlace } from "../Place.js";
import { readFacts } from "../readFacts.js";
import { readMedia } from "../readMedia.js";
import { readTools } from "../readTools.js";
import { below, within } from "../within.js";
import { findSections } from "./findSections.js";
import { openChoices } from "./openChoices.js";
import { isSetting } from "../isSetting.js";

/**
 * Reads a request, a response, or any other record around messages: its sections in the order of a conversation, whatever
 * the order of its keys. Settings are dropped from the reading, other keys are named as unread. False, and nothing done,
 * when it has no section.
 */
export function readBody(body: JsonRecord, place: Place, sink: MessageSink, read: ReadPlace): boolean {
  const found = findSections(body, place);
  if (!found) return false;
  const { sections, format } = found;
  const facts = sections.some(({ section }) => section.isOutput) ? readFacts(body) : undefined;
  const from = sink.messages.length;
  // A body has few sections: a list is faster to ask than a set is to make.
  const taken: string[] = [];
  for (const { key, section } of sections) {
    const value = body[key];
    taken.push(key);
    if (section.hasImages && isTexts(body.images)) taken.push("images");
    const isOutput = section.isOutput ?? (place.isOutput === true && section.rank === 3);
    const inside: Mutable<Place> = {
      value,
      at: within(place.at, key),
      depth: place.depth + 1,
      isOutput,
      role: section.role,
      format,
      choice: section.isOutput ? place.choice : undefined,
      meta: section.isOutput && facts && section.holds !== "choices" ? { ...place.meta, ...facts } : place.meta,
    };
    if (section.hasImages) inside.more = readImages(body, place.at);
    if (section.holds === "tools") readTools(value, inside.at, sink);
    else if (section.holds === "choices")
      for (const choice of openChoices(inside, facts, sink.leave)) read(choice, sink);
    else if (!section.isEcho || !isSaidAgain(inside, sink, from)) read(inside, sink);
  }
  readRest(body, place, {
    format,
    taken,
    sink,
    read,
  });
  return true;
}

/** SDKs put the text of an answer once more beside it: then it stands in both places. */
function isSaidAgain({ value, at }: Place, { messages }: MessageSink, from: number): boolean {
  const parts = messages.slice(from).flatMap((message) => message.parts);
  const said = parts.find((part) => "text" in part && part.text === value);
  if (said) Object.assign(said, { fields: { ...said.fields, text: [...(said.fields?.text ?? []), at] } });
  return said !== undefined || parts.map((part) => ("text" in part ? part.text : "")).join("") === value;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Ollama puts pictures beside a prompt. */
function readImages({ images }: JsonRecord, at: Place["at"]): readonly PartDraft[] {
  const list: readonly unknown[] = Array.isArray(images) ? images : [];
  return list.flatMap((value, index) =>
    typeof value === "string"
      ? readMedia({ kind: "image", at: below(at, ["images", index]), source: "data", value })
      : [],
  );
}

interface Rest {
  readonly format: string | undefined;
  readonly taken: readonly string[];
  readonly sink: MessageSink;
  readonly read: ReadPlace;
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === "string");

/** What stands beside the sections: a message of its own, an application's results beside a transcript, or something unread. */
function readRest(body: JsonRecord, place: Place, { format, taken, sink, read }: Rest): void {
  const isAnybodys = place.isOutput === true && format === undefined && !taken.includes("choices");
  if (isAnybodys) {
    const rest = Object.fromEntries(Object.entries(body).filter(([key]) => !taken.includes(key)));
    if (roleless(rest, place)) return read({ ...place, value: rest }, sink);
  }
  for (const key of Object.keys(body)) {
    const value = body[key];
    if (taken.includes(key)) continue;
    if (isAnybodys && taken.includes("chat_history"))
      sink.add(rawMessage({ value, at: within(place.at, key), depth: place.depth }));
    else if (!isSetting(key, value)) sink.leave(within(place.at, key));
  }
}
