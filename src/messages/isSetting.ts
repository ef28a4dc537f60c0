import { isRecord } from "./isRecord.js";

/** Whether a key of a body is about the call, not part of what was said. */
export function isSetting(key: string, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (SETTINGS.has(key)) return true;
  if (isRecord(value) && OBJECTS.get(key)?.some((one) => Object.hasOwn(value, one))) return true;
  if (typeof value === "object") return Object.keys(value).length === 0;
  return typeof value === "boolean" || typeof value === "number" || value === "" || TELEMETRY.test(key);
}

/** Counts and parameters among the attributes of a span. */
const TELEMETRY =
  /^(llm\.(token_count|invocation)|gen_ai\.(usage|request|response)|ai\.(model|settings|usage|telemetry))(\.|_|$)/;

/** Settings when they are objects with one of these keys; in other bodies they say something. */
const OBJECTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["text", ["format", "verbosity"]],
  ["reasoning", ["effort", "summary"]],
  ["thinking", ["type"]],
]);

const SETTINGS = new Set(
  `id object created created_at model usage system_fingerprint service_tier stream_options stop logit_bias tool_choice
  function_call reasoning_effort provider obfuscation p type kind status stop_reason stop_sequence stopReason
  finish_reason finishReason done_reason include response_format truncation previous_response_id
  prompt_cache_key safety_identifier verbosity modalities output_config
  stop_sequences anthropic_version anthropic_beta betas modelVersion model_version responseId response_id usageMetadata
  usage_metadata createTime create_time generationConfig generation_config safetySettings safety_settings toolConfig tool_config
  inferenceConfig additionalModelRequestFields guardrailConfig performanceConfig requestMetadata schemaVersion modelId metrics
  ResponseMetadata sdkHttpResponse sdk_http_response options keep_alive format context billed_units meta generation_id
  event_type api_version object_type trigger messageId toolCallId gen_ai.operation.name gen_ai.provider.name gen_ai.system
  gen_ai.conversation.id llm.model_name llm.provider llm.system openinference.span.kind input.mime_type output.mime_type
  server.address session.id user.id textGenerationConfig amazon-bedrock-invocationMetrics stop_details suffix user billing
  moderation content_filters prompt_cache_retention tool_usage config input.value output.value log_id first_id last_id`.split(
    /\s+/,
  ),
);
