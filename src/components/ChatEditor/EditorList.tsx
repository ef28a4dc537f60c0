"use client";
import { forwardRef, type OlHTMLAttributes } from "react";
import { LIST } from "../ChatHistory/rows/ChatOrderedList.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";

/** The list of messages that are edited. */
export const EditorList = forwardRef<HTMLOListElement, OlHTMLAttributes<HTMLOListElement>>(
  function EditorList(props, ref) {
    const labels = useLabels(chatEditorLabels);
    return <ol ref={ref} {...LIST} aria-label={labels.editorConversation} {...props} />;
  },
);
