"use client";
import type { ReactElement, ReactNode } from "react";
import { useLabels } from "../../labels.js";
import { useChat } from "../ChatContext.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { CopyLink } from "../pieces/CopyLink.js";

export interface PartFrameProps {
  /** Of the part. */
  id: string;
  /** Of the message, and the place of the part in it: both from 1. */
  number: number;
  place: number;
  children: ReactNode;
}

const GROUP = { role: "group" } as const;

/** Makes a part a place to lead to: by a link, or as the host asks. */
export function PartFrame({ id, number, place, children }: PartFrameProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const { anchorPrefix, hasPermalinks, markedPart } = useChat();
  const anchor = `${anchorPrefix}${number}.${place}`;
  const isMarked = markedPart === id;
  return (
    <div
      id={anchor}
      className="sk-part"
      {...(isMarked || hasPermalinks ? { ...GROUP, "aria-label": labels.partName(place, number) } : undefined)}
      {...(isMarked ? { "data-sk-selected": "", tabIndex: -1 } : undefined)}
    >
      {children}
      {hasPermalinks ? (
        <span className="sk-part__acts">
          <CopyLink label={labels.copyPartLink(labels.partName(place, number))} anchor={anchor} />
        </span>
      ) : null}
    </div>
  );
}
