"use client";
import type { ReactElement } from "react";
import { ChatItem } from "./ChatItem.js";
import { ChatOrderedList } from "./ChatOrderedList.js";
import type { ChatRow } from "./chatRows.js";
import { MessageRow } from "./MessageRow.js";
import { VirtualRows } from "../../ui/index.js";

/** The rows of a conversation; from 60 on only those in sight are in the document. */
export function ChatList({ rows }: { rows: readonly ChatRow[] }): ReactElement {
  return (
    <VirtualRows
      className="sk-thread"
      rows={rows}
      drawRow={drawRow}
      list={ChatOrderedList}
      item={ChatItem}
      wholeBelow={60}
      firstRows={12}
    />
  );
}

function drawRow(row: ChatRow): ReactElement {
  return <MessageRow key={row.message.id} row={row} />;
}
