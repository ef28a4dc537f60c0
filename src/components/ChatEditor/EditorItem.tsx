"use client";
import { forwardRef, type CSSProperties, type ReactNode } from "react";
import { useEditorTools } from "./EditorTools.js";

export interface EditorItemProps {
  index: number;
  style?: CSSProperties;
  children: ReactNode;
}

/** A list item that knows its place in the whole list, of which only a part is in the document. */
export const EditorItem = forwardRef<HTMLLIElement, EditorItemProps>(function EditorItem(
  { index, style, children },
  ref,
) {
  const { conversation } = useEditorTools();
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={conversation.messages.length}>
      {children}
    </li>
  );
});
