import { CALL_ID, NAME } from "./MessageReading.js";

/**
 * Whether a key of a message is understood and gives no part: its role and name, what a tool answers, and bookkeeping.
 * A value that the key has in no format is no such thing.
 */
export function isQuiet(key: string, value: unknown, isTool: boolean): boolean {
  switch (QUIET.get(key)) {
    case "text":
      return typeof value === "string";
    case "scalar":
      return typeof value !== "object";
    case "any":
      return true;
    case "tool":
      return isTool && typeof value !== "object";
    default:
      return false;
  }
}

type Quiet = "text" | "scalar" | "any" | "tool";

const QUIET: ReadonlyMap<string, Quiet> = new Map(
  (
    [
      ["text", "role from name finish_reason"],
      [
        "scalar",
        `id type object index status prefix weight phase channel token_id example thread_id run_id assistant_id lc p uuid createdAt part_kind
        kind source event.name completed_at incomplete_at gen_ai.message.index gen_ai.system
        model_name provider_name provider_url provider_response_id`,
      ],
      ["tool", [...CALL_ID, ...NAME.slice(1), "is_error"].join(" ")],
      [
        "any",
        `cache_control usage usage_metadata response_metadata model stop_reason stop_sequence stop_details native_finish_reason
        logprobs created_at timestamp providerOptions container context_management author`,
      ],
    ] as const
  ).flatMap(([quiet, keys]) => keys.split(/\s+/).map((key): [string, Quiet] => [key, quiet])),
);
