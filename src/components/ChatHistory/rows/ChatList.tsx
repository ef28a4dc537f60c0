"use client";
import { useCallback, useMemo, type ReactElement, type Ref } from "react";
import { ChatItem } from "./ChatItem.js";
import { ChatOrderedList } from "./ChatOrderedList.js";
import type { ChatRow } from "./chatRows.js";
import { estimateRow } from "./estimateRow.js";
import { ListLength } from "./ListLength.js";
import type { MessageReveal } from "../MessageReveal.js";
import { MessageRow } from "./MessageRow.js";
import { roomAbove } from "./roomAbove.js";
import { VirtualRows, type RowsControls } from "../../../ui/VirtualRows.js";

export interface ChatListProps {
  rows: readonly ChatRow[];
  /** False while there are more rows than these. */
  isComplete: boolean;
  /** The last message is being written. */
  live: boolean;
  reveal: MessageReveal | undefined;
  /** All rows are in the document. */
  isWhole?: boolean;
  controls: Ref<RowsControls>;
}

/** The rows of a conversation; from 60 on only those in sight are in the document. */
export function ChatList({ rows, isComplete, live, reveal, isWhole = false, controls }: ChatListProps): ReactElement {
  const index = useMemo(
    () => (reveal ? rows.findIndex(({ message }) => message.id === reveal.message) : -1),
    [reveal, rows],
  );
  // A new object only when it is asked for again: rows that come later must not lead back.
  const revealRow = useMemo(
    () => (reveal && index >= 0 ? { index, focus: "[data-sk-selected]" } : undefined),
    [reveal, index],
  );
  const last = live ? rows.at(-1) : undefined;
  const drawRow = useCallback(
    (row: ChatRow) => <MessageRow key={row.message.id} row={row} isStreaming={row === last} />,
    [last],
  );
  return (
    <ListLength.Provider value={isComplete ? rows.length : -1}>
      <VirtualRows
        className="sk-thread"
        rows={rows}
        drawRow={drawRow}
        list={ChatOrderedList}
        item={ChatItem}
        wholeBelow={isWhole ? Infinity : 60}
        firstRows={12}
        estimateRow={estimateRow}
        revealRow={revealRow}
        aboveRow={roomAbove}
        controls={controls}
      />
    </ListLength.Provider>
  );
}
