"use client";
import type { ReactElement } from "react";
import type { Message } from "../../../messages/Message.js";
import { IconButton } from "../../../ui/IconButton.js";
import { textIcon } from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { useMessageMarkdown } from "../parts/useMessageMarkdown.js";

/** Shows the texts of a message as they were recorded, or formatted. Nothing where the message has none. */
export function PlainTextToggle({ message, number }: { message: Message; number: number }): ReactElement | null {
  const labels = useLabels(chatHistoryLabels);
  const [isMarkdown, setMarkdown] = useMessageMarkdown(message);
  if (!message.parts.some(({ kind }) => kind === "text" || kind === "reasoning")) return null;
  return (
    <IconButton
      tabIndex={-1}
      icon={textIcon}
      label={labels.plainText(number)}
      aria-pressed={!isMarkdown}
      onClick={() => setMarkdown(!isMarkdown)}
    />
  );
}
