import type { JsonLocation } from "../../json/JsonPath.js";
import type { ChatDraft } from "./ChatDraft.js";

/** The draft over the value at a location. */
export function draftAt(drafts: readonly ChatDraft[], at: JsonLocation): ChatDraft | undefined {
  if (drafts.length === 0) return undefined;
  const key = JSON.stringify(at);
  return drafts.find((draft) => JSON.stringify(draft.at) === key);
}
