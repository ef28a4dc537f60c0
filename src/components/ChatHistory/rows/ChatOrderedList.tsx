"use client";
import { forwardRef, type OlHTMLAttributes } from "react";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { ROW_KEYS } from "./rowForKey.js";

/** Spelled out because Safari takes the role from lists without markers. */
export const LIST = { role: "list" } as const;

/** The list of messages. */
export const ChatOrderedList = forwardRef<HTMLOListElement, OlHTMLAttributes<HTMLOListElement>>(
  function ChatOrderedList(props, ref) {
    const labels = useLabels(chatHistoryLabels);
    return <ol ref={ref} {...LIST} aria-label={labels.conversation} aria-keyshortcuts={ROW_KEYS} {...props} />;
  },
);
