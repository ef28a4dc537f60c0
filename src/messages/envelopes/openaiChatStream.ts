import { isRecord } from "../isRecord.js";
import type { MessageMeta } from "../Message.js";
import type { MessageDraft, MessageSink } from "../MessageSink.js";
import { own } from "../own.js";
import type { Place } from "../Place.js";
import { within } from "../within.js";
import type { Envelope } from "./Envelope.js";
import { FoldedMessage } from "./FoldedMessage.js";
import { readChatFacts } from "./readChatFacts.js";

type Chunk = Readonly<Record<string, unknown>>;

/**
 * A list of chunks, `choices[].delta`, folded into the messages they built, one for each choice. The messages stand at
 * the list; a part stands at its first delta and names the places of all of them. Events that are no chunks are raw.
 */
export const openaiChatStream: Envelope = {
  name: "openai.chat",
  open(place, sink) {
    const { value, at, depth } = place;
    if (!Array.isArray(value) || !value.some(isChunk)) return undefined;
    const folded = new Map<number, FoldedMessage>();
    const others: Place[] = [];
    const last: Record<string, unknown> = {};
    value.forEach((event: unknown, index) => {
      const eventAt = within(at, index);
      if (event === DONE) return;
      if (!isRecord(event) || !Array.isArray(own(event, "choices"))) {
        others.push({ value: event, at: eventAt, depth: depth + 1 });
        return;
      }
      // Azure's first chunks carry "" and 0 where nothing is known yet; most chunks carry no usage.
      for (const key of ["model", "created", "usage"]) if (event[key]) last[key] = event[key];
      foldChunk({ chunk: event, at: eventAt, folded, sink });
    });
    const facts = readChatFacts(last);
    for (const [choice, message] of folded)
      sink.add(finish(message, { place, choice, facts: folded.size === 1 ? facts : shared(facts) }), String(choice));
    return others;
  },
};

/** Ends the text form of a stream; recorders keep it as a last event. */
const DONE = "[DONE]";

function isChunk(event: unknown): boolean {
  const choices = isRecord(event) ? own(event, "choices") : undefined;
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined;
  if (!isRecord(event) || !isRecord(first) || !isRecord(own(first, "delta"))) return false;
  // Perplexity puts the message so far, and an empty delta into whole responses, beside each other.
  return own(event, "object") === "chat.completion.chunk" || !Object.hasOwn(first, "message");
}

interface ChunkToFold {
  readonly chunk: Chunk;
  readonly at: Place["at"];
  readonly folded: Map<number, FoldedMessage>;
  readonly sink: MessageSink;
}

function foldChunk({ chunk, at, folded, sink }: ChunkToFold): void {
  for (const key of Object.keys(chunk)) if (!CHUNK_KEYS.has(key) && chunk[key] !== null) sink.leave(within(at, key));
  const choices = own(chunk, "choices");
  if (!Array.isArray(choices)) return;
  choices.forEach((choice: unknown, position) => {
    const choiceAt = within(at, "choices", position);
    if (!isRecord(choice)) return sink.leave(choiceAt);
    const [index, delta, finishReason] = [own(choice, "index"), own(choice, "delta"), own(choice, "finish_reason")];
    const number = typeof index === "number" ? index : position;
    const message = folded.get(number) ?? new FoldedMessage((location) => sink.leave(location));
    folded.set(number, message);
    if (typeof finishReason === "string") message.finishReason = finishReason;
    for (const key of Object.keys(choice)) if (!isChoiceKey(key, choice)) sink.leave(within(choiceAt, key));
    if (isRecord(delta)) message.add(delta, within(choiceAt, "delta"));
    else if (delta !== undefined && delta !== null) sink.leave(within(choiceAt, "delta"));
  });
}

/** `p` and `obfuscation` are padding against listeners on the wire. */
const CHUNK_KEYS = new Set(
  "id object created model choices usage system_fingerprint service_tier provider obfuscation p".split(" "),
);

/** Some servers repeat the delta's text beside it, as completions had it. */
function isChoiceKey(key: string, choice: Chunk): boolean {
  if (["index", "delta", "finish_reason", "native_finish_reason", "logprobs"].includes(key) || choice[key] === null)
    return true;
  const delta = own(choice, "delta");
  return key === "text" && isRecord(delta) && own(delta, "content") === choice.text;
}

interface Finishing {
  readonly place: Place;
  readonly choice: number;
  readonly facts: MessageMeta;
}

function finish(message: FoldedMessage, { place, choice, facts }: Finishing): MessageDraft {
  const meta = {
    ...place.meta,
    ...facts,
    ...(message.finishReason !== undefined && { finishReason: message.finishReason }),
  };
  return { ...message.read(), at: place.at, format: "openai.chat", choice, meta };
}

/** Tokens and cost of a response with alternatives belong to none of them alone. */
function shared({ tokens: _tokens, cost: _cost, ...facts }: MessageMeta): MessageMeta {
  return facts;
}
