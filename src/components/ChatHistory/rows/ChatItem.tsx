"use client";
import { forwardRef, useContext, type CSSProperties, type ReactNode } from "react";
import { ListLength } from "./ListLength.js";

export interface ChatItemProps {
  index: number;
  style?: CSSProperties;
  children: ReactNode;
}

/** A list item that knows its place in the whole list, of which only a part is in the document. */
export const ChatItem = forwardRef<HTMLLIElement, ChatItemProps>(function ChatItem({ index, style, children }, ref) {
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={useContext(ListLength)}>
      {children}
    </li>
  );
});
