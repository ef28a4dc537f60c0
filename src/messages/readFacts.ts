import { isRecord, type JsonRecord } from "./isRecord.js";
import type { MessageMeta } from "./Message.js";

type Facts = { -readonly [Key in keyof MessageMeta]: MessageMeta[Key] };

/** What a response, an event or a message records beside its content: model, time, tokens written, cost, why it ended. */
export function readFacts(record: JsonRecord): MessageMeta | undefined {
  const facts: Facts = {};
  gather(record, facts);
  return Object.keys(facts).length > 0 ? facts : undefined;
}

/** One look at each key: asking for each spelling of each fact is most of the time of reading a short body. */
function gather(record: JsonRecord, facts: Facts): void {
  for (const key of Object.keys(record)) {
    const fact = FACT_OF_KEY.get(key);
    const value = record[key];
    if (fact === undefined || value === null) continue;
    if (fact === "nest") {
      if (isRecord(value)) gather(value, facts);
    } else if (fact === "time") {
      const time = toTime(value);
      if (time !== undefined) facts.time ??= time;
    } else if (fact === "tokens" || fact === "cost") {
      if (typeof value === "number") facts[fact] ??= value;
    } else if (typeof value === "string" && value !== "") facts[fact] ??= value;
    else if (isRecord(value) && typeof value.reason === "string") facts[fact] ??= value.reason;
  }
}

const FACT_OF_KEY: ReadonlyMap<string, keyof MessageMeta | "nest"> = new Map(
  (
    [
      [
        "model",
        "model modelVersion model_version model_id model_name gen_ai.response.model gen_ai.request.model llm.model_name",
      ],
      ["finishReason", "finish_reason stop_reason stopReason finishReason done_reason completionReason"],
      ["time", "created created_at createdAt createTime create_time timestamp"],
      [
        "tokens",
        "completion_tokens output_tokens outputTokens candidatesTokenCount candidates_token_count total_output_tokens eval_count generation_token_count tokenCount gen_ai.usage.output_tokens llm.token_count.completion",
      ],
      ["cost", "cost"],
      ["nest", "usage usageMetadata usage_metadata tokens meta response_metadata generation_info"],
    ] as const
  ).flatMap(([fact, keys]) => keys.split(" ").map((key): [string, keyof MessageMeta | "nest"] => [key, fact])),
);

/** Whether a key of a message records such a fact. */
export const isFact = (key: string): boolean => FACT_OF_KEY.has(key);

/** Seconds or milliseconds since 1970, or text that is a date; servers write 0 and "" where nothing is known yet. */
function toTime(value: unknown): string | undefined {
  if (typeof value === "number" && value > 0 && value < LAST_MILLISECOND)
    return new Date(value < LAST_SECOND ? value * 1000 : value).toISOString();
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? value : undefined;
}

/** The year 2286 in seconds, and 31 December 9999 in milliseconds, since 1970. */
const LAST_SECOND = 10_000_000_000;
const LAST_MILLISECOND = 253_402_300_799_999;
