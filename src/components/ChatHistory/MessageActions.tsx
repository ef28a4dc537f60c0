"use client";
import type { KeyboardEvent, ReactElement } from "react";
import { messageText } from "../../messages/index.js";
import type { Message } from "../../messages/Message.js";
import { CopyButton } from "../../ui/CopyButton.js";
import { IconButton } from "../../ui/IconButton.js";
import { bracesIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { useChat } from "./ChatContext.js";
import { chatHistoryLabels } from "./chatHistoryLabels.js";
import { PlainTextToggle } from "./PlainTextToggle.js";

/** What can be done with a message. A toolbar: one tab stop, arrow keys inside; shown on hover, focus, and on touch screens. */
export function MessageActions({ message, number }: { message: Message; number: number }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const { onShowInJson, hasPermalinks, anchorPrefix } = useChat();
  return (
    <div
      className="sk-msg__acts"
      role="toolbar"
      tabIndex={-1}
      aria-label={labels.messageActions(number)}
      onKeyDown={moveFocus}
    >
      <CopyButton label={labels.copyMessage(number)} text={() => messageText(message)} />
      <PlainTextToggle message={message} number={number} />
      {hasPermalinks ? (
        <CopyButton
          tabIndex={-1}
          label={labels.copyLink(number)}
          text={() => linkTo(`${anchorPrefix}${number}`)}
          className="sk-iconbtn--link"
        />
      ) : null}
      {onShowInJson ? (
        <IconButton
          tabIndex={-1}
          icon={bracesIcon}
          label={labels.showMessageInJson(number)}
          onClick={() => onShowInJson(message.at)}
        />
      ) : null}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === event.target);
  const mirrored =
    (event.key === "ArrowLeft" || event.key === "ArrowRight") &&
    getComputedStyle(event.currentTarget).direction === "rtl"
      ? -step
      : step;
  buttons.at((at + mirrored) % buttons.length)?.focus();
  event.preventDefault();
}

function linkTo(anchor: string): string {
  const address = new URL(window.location.href);
  address.hash = anchor;
  return address.href;
}
