import type { SessionRecordField } from "./sessionFields.js";

/** Keys of records that a server writes over whatever stands there, each with the words why. */
export type ServerKeys = { readonly [K in SessionRecordField]?: Readonly<Record<string, string>> };

const summed = "Summed up by the server from the model events of the session.";

/**
 * What HoneyHive writes into a stored session: "reserved, will be overwritten"
 * (https://docs.honeyhive.ai, aggregation logic of sessions).
 */
export const serverKeys: ServerKeys = {
  metadata: {
    num_events: "Counted by the server: the events of the session.",
    num_model_events: "Counted by the server: the model events of the session.",
    has_feedback: "Set by the server: whether feedback was given.",
    cost: summed,
    prompt_tokens: summed,
    completion_tokens: summed,
    total_tokens: summed,
  },
};
