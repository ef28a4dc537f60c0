"use client";
import type { ReactElement } from "react";
import { messageText } from "../../../messages/messageText.js";
import type { Message } from "../../../messages/Message.js";
import { CopyButton } from "../../../ui/CopyButton.js";
import { IconButton } from "../../../ui/IconButton.js";
import { bracesIcon } from "../../../ui/icons.js";
import { useToolbar } from "../../../ui/useToolbar.js";
import { useLabels } from "../../labels.js";
import { useChat } from "../ChatContext.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { CopyLink } from "../pieces/CopyLink.js";
import { PlainTextToggle } from "./PlainTextToggle.js";

/** What can be done with a message. A toolbar: one tab stop, arrow keys inside; shown on hover, focus, and on touch screens. */
export function MessageActions({ message, number }: { message: Message; number: number }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const { onShowInJson, hasPermalinks, anchorPrefix, messageActions } = useChat();
  const toolbar = useToolbar<HTMLDivElement>();
  return (
    <div {...toolbar} className="sk-msg__acts" role="toolbar" tabIndex={-1} aria-label={labels.messageActions(number)}>
      <CopyButton label={labels.copyMessage(number)} text={() => messageText(message)} />
      <PlainTextToggle message={message} number={number} />
      {hasPermalinks ? <CopyLink label={labels.copyLink(number)} anchor={`${anchorPrefix}${number}`} /> : null}
      {onShowInJson ? (
        <IconButton
          icon={bracesIcon}
          label={labels.showMessageInJson(number)}
          onClick={() => onShowInJson(message.at)}
        />
      ) : null}
      {messageActions?.(message, number)}
    </div>
  );
}
