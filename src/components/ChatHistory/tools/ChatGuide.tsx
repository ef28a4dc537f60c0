"use client";
import { useEffect, useRef, type RefObject } from "react";
import type { Message } from "../../../messages/Message.js";
import { usePrinting } from "../../../ui/usePrinting.js";
import type { RowsControls } from "../../../ui/VirtualRows.js";
import { useChat } from "../ChatContext.js";
import type { ChatRow } from "../rows/chatRows.js";
import { rowInSight } from "../find/rowInSight.js";
import { PRINTING } from "../markdown/printing.js";
import type { MessageReveal } from "../MessageReveal.js";
import { roomAbove } from "../rows/roomAbove.js";
import { useLinks } from "./useLinks.js";
import { useShownPart } from "./useShownPart.js";

export interface ChatGuideProps {
  messages: readonly Message[];
  rows: readonly ChatRow[];
  /** What the host asks for. */
  asked: MessageReveal | undefined;
  /** What is marked: what the host or a link asked for. */
  reveal: MessageReveal | undefined;
  onLead: (to: MessageReveal) => void;
  /** What holds the rows. */
  pane: RefObject<HTMLElement | null>;
  list: RefObject<RowsControls | null>;
  onPrintingChange: (isPrinting: boolean) => void;
}

/** What works behind a conversation and draws nothing: links lead to messages and parts, and the printer gets all rows, with their folds open. */
export function ChatGuide(props: ChatGuideProps): null {
  const { messages, rows, asked, reveal, onLead, pane, list, onPrintingChange } = props;
  const { memory } = useChat();
  const seen = useRef(0);
  useLinks({ messages, rows, asked, onLead });
  useShownPart(reveal, pane);
  usePrinting((isPrinting) => {
    if (isPrinting) seen.current = rowInSight(pane.current);
    memory.holdFolds(isPrinting ? 1 : undefined);
    memory.set(PRINTING, isPrinting ? 1 : 0);
    onPrintingChange(isPrinting);
    const row = seen.current;
    if (!isPrinting && row > 0) requestAnimationFrame(() => list.current?.scrollTo(row, roomAbove(pane.current)));
  });
  useEffect(
    () => () => {
      memory.holdFolds(undefined);
      memory.set(PRINTING, 0);
    },
    [memory],
  );
  return null;
}
