"use client";
import { useMemo } from "react";
import { chatPart } from "./chatPart.js";
import type * as ConversationChat from "./conversationChat.js";

export interface ConversationReading {
  /** Whether the text holds messages; as long as nothing can read them, whether it looks like that. */
  readonly hasChat: boolean;
  /** What reads and edits conversations, as soon as it is there. */
  readonly part: typeof ConversationChat | undefined;
}

/** Whether the text of inputs is a conversation. `owner`: whose parsed document is kept. */
export function useConversation(owner: object, text: string | undefined): ConversationReading {
  const part = chatPart.usePart(text !== undefined);
  const hasChat = useMemo(() => {
    if (text === undefined) return false;
    return part ? part.hasMessages(owner, text) : looksLikeChat(text);
  }, [part, owner, text]);
  return { hasChat, part };
}

/** Characters after which a conversation will have shown itself. */
const LOOKED_AT = 10_000;

function looksLikeChat(text: string): boolean {
  return /"(?:chat_history|messages|role|contents)"\s*:/.test(text.slice(0, LOOKED_AT));
}
