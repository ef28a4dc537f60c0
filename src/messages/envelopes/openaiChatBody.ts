import { contentParts } from "../formats/contentParts.js";
import { isRecord } from "../isRecord.js";
import type { MessageMeta } from "../Message.js";
import type { MessageSink } from "../MessageSink.js";
import { own } from "../own.js";
import type { Place } from "../Place.js";
import { within } from "../within.js";
import type { Envelope } from "./Envelope.js";
import { readChatFacts } from "./readChatFacts.js";
import { readTools } from "./readTools.js";

type Body = Readonly<Record<string, unknown>>;

/**
 * A request (`messages`, `tools`, `functions`, a separate `system`) or a response (`choices[].message`). Settings that are
 * no part of the conversation are dropped from the reading; other keys are named as unread.
 */
export const openaiChatBody: Envelope = {
  name: "openai.chat",
  open({ value, at, depth, meta }, sink) {
    if (!isRecord(value) || Object.hasOwn(value, "role")) return undefined;
    const [messages, choices] = [own(value, "messages"), own(value, "choices")];
    const hasMessages = Array.isArray(messages);
    if (!hasMessages && !isChoices(choices)) return undefined;
    const taken = new Set([
      ...(hasMessages ? ["messages", "system", "tools", "functions"] : []),
      ...(isChoices(choices) ? ["choices"] : []),
    ]);
    if (hasMessages) {
      readSystem(value, { at, sink });
      for (const key of ["tools", "functions"]) readTools(own(value, key), within(at, key), sink);
    }
    for (const key of Object.keys(value)) if (!taken.has(key) && !SETTINGS.has(key)) sink.leave(within(at, key));
    const next: Place[] = hasMessages
      ? [{ value: messages, at: within(at, "messages"), depth: depth + 1, ...(meta && { meta }) }]
      : [];
    return isChoices(choices) ? [...next, ...openChoices(value, choices, { at, depth, sink })] : next;
  },
};

function readSystem(body: Body, { at, sink }: { at: Place["at"]; sink: MessageSink }): void {
  if (!Object.hasOwn(body, "system")) return;
  const place = within(at, "system");
  const parts = contentParts(body.system, place, (location) => sink.leave(location));
  if (parts.length > 0) sink.add({ at: place, role: "system", format: "openai.chat", parts });
}

const isChoices = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.some((choice) => isRecord(choice) && isRecord(own(choice, "message")));

function openChoices(
  body: Body,
  choices: readonly unknown[],
  { at, depth, sink }: { at: Place["at"]; depth: number; sink: MessageSink },
): readonly Place[] {
  const { tokens, cost, ...shared } = readChatFacts(body);
  const facts =
    choices.length === 1
      ? { ...shared, ...(tokens !== undefined && { tokens }), ...(cost !== undefined && { cost }) }
      : shared;
  return choices.map((choice, position): Place => {
    const place = within(at, "choices", position);
    if (!isRecord(choice) || !isRecord(own(choice, "message"))) return { value: choice, at: place, depth: depth + 1 };
    for (const key of Object.keys(choice)) if (!CHOICE_KEYS.has(key)) sink.leave(within(place, key));
    const [index, finishReason] = [own(choice, "index"), own(choice, "finish_reason")];
    const meta: MessageMeta = { ...facts, ...(typeof finishReason === "string" && { finishReason }) };
    return {
      value: choice.message,
      at: within(place, "message"),
      depth: depth + 1,
      isOutput: true,
      choice: typeof index === "number" ? index : position,
      meta,
    };
  });
}

const CHOICE_KEYS = new Set(["index", "message", "finish_reason", "native_finish_reason", "logprobs"]);

const SETTINGS = new Set(
  `id object created model usage system_fingerprint service_tier stream stream_options temperature top_p top_k n seed stop
  max_tokens max_completion_tokens frequency_penalty presence_penalty logit_bias logprobs top_logprobs store tool_choice
  function_call parallel_tool_calls reasoning_effort`.split(/\s+/),
);
