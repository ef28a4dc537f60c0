import type { JsonLocation } from "../../../src/json/index.js";
import type { Located, MessageReading } from "../../../src/messages/index.js";
import { everyPart } from "../support.js";
import { isWithin } from "./isWithin.js";

/**
 * The strings of a source, as `path: text`, that a reading neither shows nor names as unread, and that are no protocol
 * words. JSON text counts by what is in it.
 */
export function lostStrings(root: unknown, reading: MessageReading): string[] {
  const shown = new Set(
    texts([
      ...reading.messages.map(({ parts: _parts, ...message }) => said(message)),
      ...everyPart(reading).map(said),
      ...reading.tools.map(said),
    ]),
  );
  const media = everyPart(reading).flatMap((part) =>
    "source" in part && "data" in part.source ? part.source.data : [],
  );
  const places = placesOf(reading);
  const isShown = (text: string, at: JsonLocation): boolean =>
    text === "" ||
    text === "[DONE]" ||
    SEALED.test(text) ||
    // What came in pieces is shown as it was said once more at the end.
    (at.at(-1)?.at(-1) === "delta" && [...shown].some((one) => one.includes(text))) ||
    shown.has(text) ||
    media.some((data) => text.endsWith(data)) ||
    reading.unread.some((place) => isWithin(at, place)) ||
    places.some((place) => isWithin(at, place));

  const lost = (value: unknown, at: JsonLocation): string[] => {
    if (typeof value === "string") {
      if (isShown(value, at)) return [];
      const inner = /^\s*[[{]/.test(value) ? parsed(value) : undefined;
      return inner === undefined ? [`${JSON.stringify(at)}: ${value}`] : lost(inner, [...at, []]);
    }
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) => {
      if (PROTOCOL.has(key) || (WORDS.has(key) && typeof item !== "object")) return [];
      return lost(item, inside(at, Array.isArray(value) ? Number(key) : key));
    });
  };
  return lost(root, [[]]);
}

/** The fixtures' signatures and what nobody can read in them. */
const SEALED = /^(sig|sealed|gAAAAA)-\d$/;
/** Keys whose strings are words of a protocol or ids of the wire. */
const WORDS = new Set(
  `type object model role status state format detail modality mime_type event event_type item_id part_kind kind
  finish_reason finishReason stop_reason stopReason done_reason completionReason system_fingerprint service_tier
  timestamp createdAt first_id last_id
  media_type mediaType mimeType source_type sourceType sourceId document_ids messageId response_id generation_id responseId
  thread_id run_id assistant_id container_id server_label previous_response_id modelId modelVersion model_name keep_alive
  created created_at openinference.span.kind llm.model_name llm.provider input.mime_type output.mime_type outcome
  bucketOwner toolCallId sequence_number inputTextDelta object_type gen_ai.operation.name
  gen_ai.provider.name gen_ai.request.model`.split(/\s+/),
);
/** Keys under which everything is the protocol's: settings, counts, echoes of what the span says elsewhere. */
const PROTOCOL = new Set(
  `id meta stop tool_choice toolChoice usage usageMetadata cache_control logprobs response_metadata generationConfig safetySettings
  inferenceConfig textGenerationConfig thinking_config cachePoint qualifiers queries webSearchQueries groundingSupports
  modalities providerOptions input.value location format`.split(/\s+/),
);

function inside([outer, ...inner]: JsonLocation, key: string | number): JsonLocation {
  const last = inner.pop();
  return last ? [outer, ...inner, [...last, key]] : [[...outer, key]];
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Every string in a value. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** What a message or a part says, without where it stands. */
const said = ({ at: _at, fields: _fields, ...rest }: Located): object => rest;

function placesOf(reading: MessageReading): readonly JsonLocation[] {
  const all: readonly Located[] = [...reading.messages, ...everyPart(reading)];
  return all.flatMap(({ fields }) => Object.values(fields ?? {}).flat());
}
