import { isRecord } from "../isRecord.js";

/**
 * Whether a key of a message belongs to the protocol and its value says nothing (`refusal: null`, `annotations: []`). Such
 * keys are written by the client whether or not there was anything to say; a key of an application is data, whatever it holds.
 */
export function isIdleKey(key: string, value: unknown): boolean {
  return PROTOCOL.has(key) && saysNothing(value, 0);
}

const PROTOCOL = new Set(
  `additional_kwargs annotations artifact attachments graph_data llm_data translation_data web_search_data image_data audio citations context created_at finish_reason function_call id images invalid_tool_calls
  logprobs matched_stop metadata model model_extra name native_finish_reason parsed phase provider_specific_fields reasoning
  reasoning_content reasoning_details reasoning_signature reasoning_summary refusal response_metadata stop_reason stop_sequence
  stop_details container thinking thinking_blocks timestamp token_ids tool_call_chunks tool_call_id tool_calls tool_name tool_plan
  usage usage_metadata incomplete_details incomplete_at providerOptions`.split(/\s+/),
);

const DEEPEST = 3;

function saysNothing(value: unknown, depth: number): boolean {
  if (value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return depth < DEEPEST && isRecord(value) && Object.values(value).every((item) => saysNothing(item, depth + 1));
}
