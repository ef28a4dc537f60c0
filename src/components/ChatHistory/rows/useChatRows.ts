"use client";
import { useMemo, useState } from "react";
import type { ConversationSource } from "../../../messages/Conversation.js";
import type { Message } from "../../../messages/Message.js";
import { chatRows, type ChatRows } from "./chatRows.js";

/** The rows of messages; those that are as they were stay the same objects. */
export function useChatRows(messages: readonly Message[], sources: readonly ConversationSource[]): ChatRows {
  const [layOut] = useState(rememberRows);
  return useMemo(() => layOut(messages, sources), [layOut, messages, sources]);
}

function rememberRows(): (messages: readonly Message[], sources: readonly ConversationSource[]) => ChatRows {
  let last: ChatRows | undefined;
  return (messages, sources) => (last = chatRows(messages, sources, last));
}
