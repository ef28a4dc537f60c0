"use client";
import { useMemo, type ReactElement, type Ref } from "react";
import { ChatItem } from "./ChatItem.js";
import { ChatOrderedList } from "./ChatOrderedList.js";
import type { ChatRow } from "./chatRows.js";
import type { MessageReveal } from "./MessageReveal.js";
import { MessageRow } from "./MessageRow.js";
import { VirtualRows, type RowsControls } from "../../ui/VirtualRows.js";

/** The rows of a conversation; from 60 on only those in sight are in the document. */
export function ChatList({
  rows,
  reveal,
  controls,
}: {
  rows: readonly ChatRow[];
  reveal: MessageReveal | undefined;
  controls: Ref<RowsControls>;
}): ReactElement {
  const revealRow = useMemo(() => {
    const index = reveal ? rows.findIndex(({ message }) => message.id === reveal.message) : -1;
    return index < 0 ? undefined : { index, focus: "[data-sk-selected]" };
  }, [reveal, rows]);
  return (
    <VirtualRows
      className="sk-thread"
      rows={rows}
      drawRow={drawRow}
      list={ChatOrderedList}
      item={ChatItem}
      wholeBelow={60}
      firstRows={12}
      revealRow={revealRow}
      controls={controls}
    />
  );
}

function drawRow(row: ChatRow): ReactElement {
  return <MessageRow key={row.message.id} row={row} />;
}
