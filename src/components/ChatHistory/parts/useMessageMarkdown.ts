"use client";
import { useCallback } from "react";
import type { Message } from "../../../messages/Message.js";
import { useChat } from "../ChatContext.js";
import { useRemembered } from "../useRemembered.js";

const PLAIN = 1;
const MARKDOWN = 2;

/** Whether the texts of a message are drawn as markdown: as the reader chose, else as the host did. */
export function useMessageMarkdown(message: Message): [boolean, (isMarkdown: boolean) => void] {
  const { markdown } = useChat();
  const [chosen, choose] = useRemembered(`${message.id} format`, 0);
  const byHost = typeof markdown === "function" ? markdown(message) : markdown;
  const choice = useCallback((next: boolean) => choose(next ? MARKDOWN : PLAIN), [choose]);
  return [chosen === 0 ? byHost : chosen === MARKDOWN, choice];
}
