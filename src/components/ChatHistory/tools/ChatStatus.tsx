"use client";
import { useEffect, useRef, type ReactElement } from "react";
import type { NotCarried } from "../../../messages/copy/NotCarried.js";
import { IconButton } from "../../../ui/IconButton.js";
import { closeIcon } from "../../../ui/icons.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { chatToolLabels } from "./chatToolLabels.js";

export interface ChatStatusProps {
  /** Empty while there is nothing to say. */
  text: string;
  /** What was left out of a copy. Such a note stays until it is closed. */
  notCarried?: readonly NotCarried[];
  onClose: () => void;
}

const SHOWN_MS = 4_000;
/** More of them are only counted. */
const NAMED = 5;
const NOTHING: readonly NotCarried[] = [];

/** Says below the tools what became of a copy, and what it does not hold. */
export function ChatStatus({ text, notCarried = NOTHING, onClose }: ChatStatusProps): ReactElement {
  const labels = useLabels(chatToolLabels);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  const stays = notCarried.length > 0;
  useEffect(() => {
    if (stays || text === "") return undefined;
    const timer = setTimeout(() => close.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stays, text]);
  return (
    // In the page also while it says nothing: only then what comes is read aloud.
    <div className={text === "" ? "sk-vh" : "sk-chat-status"}>
      <output>
        {stays ? labels.chatNotCarried(notCarried.length) : text}
        {stays ? (
          <ul>
            {notCarried.slice(0, NAMED).map(({ id, message }, index) => (
              <li key={index}>
                <span className="sk-mono sk-muted">
                  <VisibleText text={id} />
                </span>{" "}
                <VisibleText text={message} />
              </li>
            ))}
            {notCarried.length > NAMED ? <li>{labels.chatMoreNotCarried(notCarried.length - NAMED)}</li> : null}
          </ul>
        ) : null}
      </output>
      {text === "" ? null : <IconButton icon={closeIcon} label={labels.chatCloseStatus} onClick={onClose} />}
    </div>
  );
}
