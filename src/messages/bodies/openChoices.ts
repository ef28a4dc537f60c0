import type { JsonLocation } from "../../json/JsonPath.js";
import { citationParts } from "../blocks/citationParts.js";
import { isRecord, type JsonRecord } from "../isRecord.js";
import type { MessageMeta } from "../Message.js";
import type { PartDraft } from "../MessageSink.js";
import { own } from "../own.js";
import type { Place } from "../Place.js";
import { readFacts } from "../readFacts.js";
import { within } from "../within.js";

/**
 * The places of a response's alternatives. Each is a message, or holds one under a key of its own; tokens and cost belong to
 * none of several.
 */
export function openChoices(
  place: Place,
  facts: MessageMeta | undefined,
  leave: (at: JsonLocation) => void,
): readonly Place[] {
  const choices: readonly unknown[] = Array.isArray(place.value) ? place.value : [];
  const { tokens: _tokens, cost: _cost, ...shared } = facts ?? {};
  return choices.flatMap((choice, position) => {
    if (choice === undefined) return [];
    const inside: Place = { ...place, value: choice, at: within(place.at, position), isOutput: true };
    // LangChain gives a list of alternatives for each prompt.
    if (Array.isArray(choice)) return openChoices(inside, facts, leave);
    return openChoice(inside, { facts: choices.length === 1 ? facts : shared, position, count: choices.length, leave });
  });
}

interface ChoiceFacts {
  readonly facts: MessageMeta | undefined;
  readonly position: number;
  readonly count: number;
  readonly leave: (at: JsonLocation) => void;
}

function openChoice(place: Place, { facts, position, count, leave }: ChoiceFacts): Place {
  const { value } = place;
  if (!isRecord(value)) return place;
  const index = own(value, "index");
  const key = HELD.find((one) => value[one] !== null && value[one] !== undefined);
  const meta = { ...facts, ...readFacts(value) };
  const citations = readGrounding(value, place.at, leave);
  const said: Place = {
    ...place,
    ...(Object.keys(meta).length > 0 && { meta: { ...place.meta, ...meta } }),
    ...(citations.length > 0 && { more: citations }),
    ...((count > 1 || typeof index === "number" || key === "message" || key === "content") && {
      choice: typeof index === "number" ? index : position,
    }),
  };
  if (typeof own(value, "role") === "string") return said;
  // An answer that was held back says why, and nothing else.
  if (key === undefined && SAFETY.some((one) => Object.hasOwn(value, one))) {
    for (const other of Object.keys(value)) if (!CHOICE_KEYS.has(other)) leave(within(place.at, other));
    return { ...said, value: { content: null } };
  }
  if (key === undefined) return said;
  for (const other of Object.keys(value))
    if (other !== key && !CHOICE_KEYS.has(other) && value[other] !== null && !(other === "text" && key !== "text"))
      leave(within(place.at, other));
  return { ...said, value: value[key], at: within(place.at, key), role: "assistant", depth: place.depth + 1 };
}

/** Where an alternative holds what it says. */
const HELD = ["message", "delta", "content", "text", "outputText", "generated_text", "completion", "output", "data"];
const SAFETY = ["finishReason", "finish_reason", "safetyRatings", "safety_ratings"];
const CHOICE_KEYS = new Set(
  `index finish_reason finishReason native_finish_reason logprobs stop_reason stopReason completionReason tokenCount matched_stop token_ids
  safetyRatings safety_ratings avgLogprobs avg_logprobs logprobsResult groundingMetadata grounding_metadata citationMetadata
  citation_metadata content_filter_results content_filter_result token_count input_token_count generated_token_count is_finished id
  generation_info type token_likelihoods urlContextMetadata`.split(/\s+/),
);

/** Gemini keeps what an answer stands on beside its content. */
function readGrounding(choice: JsonRecord, at: JsonLocation, leave: (at: JsonLocation) => void): PartDraft[] {
  return GROUNDING.flatMap(([outer, inner]) => {
    const holder = own(choice, outer);
    const list = isRecord(holder) ? own(holder, inner) : undefined;
    return Array.isArray(list) ? citationParts(list, within(within(at, outer), inner), leave) : [];
  });
}

const GROUNDING: readonly (readonly [string, string])[] = [
  ["groundingMetadata", "groundingChunks"],
  ["grounding_metadata", "grounding_chunks"],
  ["citationMetadata", "citationSources"],
  ["citationMetadata", "citations"],
  ["citation_metadata", "citations"],
];
