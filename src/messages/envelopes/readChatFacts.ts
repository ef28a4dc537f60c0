import { isRecord } from "../isRecord.js";
import type { MessageMeta } from "../Message.js";
import { own } from "../own.js";

/** What a response body or a chunk of a stream says about its message: model, time, tokens written, cost. */
export function readChatFacts(body: Readonly<Record<string, unknown>>): MessageMeta {
  const [model, created, usage] = [own(body, "model"), own(body, "created"), own(body, "usage")];
  const tokens = isRecord(usage) ? own(usage, "completion_tokens") : undefined;
  const cost = isRecord(usage) ? own(usage, "cost") : undefined;
  return {
    // Azure's first chunks carry "" and 0 where nothing is known yet.
    ...(typeof model === "string" && model !== "" && { model }),
    ...(typeof created === "number" &&
      created > 0 &&
      created < LAST_SECOND && { time: new Date(created * 1000).toISOString() }),
    ...(typeof tokens === "number" && { tokens }),
    ...(typeof cost === "number" && { cost }),
  };
}

/** 31 December 9999, in seconds since 1970. */
const LAST_SECOND = 253_402_300_799;
