"use client";
import { useMemo, useRef, type ReactElement } from "react";
import type { Message } from "../../messages/Message.js";
import { Button } from "../../ui/Button.js";
import { useLabels } from "../labels.js";
import { sessionViewerLabels } from "./sessionViewerLabels.js";

export interface RawCountProps {
  messages: readonly Message[];
  /** Is given the id of a message that holds such a part: each time that of the next one. */
  onShow: (message: string) => void;
}

/** How many parts were not understood, and the way to them, one after the other. */
export function RawCount({ messages, onShow }: RawCountProps): ReactElement | null {
  const labels = useLabels(sessionViewerLabels);
  const next = useRef(0);
  const { parts, holders } = useMemo(() => rawParts(messages), [messages]);
  if (parts === 0) return null;
  return (
    <Button
      variant="link"
      title={labels.shownRawNext}
      onClick={() => {
        const holder = holders[next.current % holders.length];
        next.current = (next.current + 1) % holders.length;
        if (holder !== undefined) onShow(holder);
      }}
    >
      {labels.shownRaw(parts)}
    </Button>
  );
}

function rawParts(messages: readonly Message[]): { parts: number; holders: string[] } {
  const holders: string[] = [];
  let parts = 0;
  for (const message of messages) {
    const count = message.parts.filter(({ kind }) => kind === "raw").length;
    if (count > 0) holders.push(message.id);
    parts += count;
  }
  return { parts, holders };
}
