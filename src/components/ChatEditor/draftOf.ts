import type { Message } from "../../messages/Message.js";
import type { ChatDraft } from "./ChatDraft.js";
import { draftAt } from "./draftAt.js";

/** The first draft over a value of a message. */
export function draftOf(drafts: readonly ChatDraft[], message: Message): ChatDraft | undefined {
  if (drafts.length === 0) return undefined;
  const places = message.parts.flatMap(({ at, fields = {} }) => [at, ...Object.values(fields).flat()]);
  return places.map((at) => draftAt(drafts, at)).find(Boolean);
}
