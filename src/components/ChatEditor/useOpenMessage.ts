"use client";
import { useState } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { EditableMessages } from "./createEditableReader.js";
import { followedIndex } from "./followedIndex.js";

interface Open {
  readonly index: number;
  /** How many messages there were. */
  readonly count: number;
  readonly key: number;
}

export interface OpenMessages {
  readonly index: number | undefined;
  /** The same for as long as one message is open, wherever it goes: its fields stay, with focus and caret. */
  readonly key: number;
  /** Opens the message that is at an index once there are `count`. */
  readonly open: (index: number | undefined, count?: number) => void;
  /** Says where the message that is open is, once there are `count`. */
  readonly follow: (index: number | undefined, count: number) => void;
}

/**
 * Which message is open. It stays the same message when others are added or removed before it, by undo or in another view of
 * the text.
 */
export function useOpenMessage(doc: JsonDocument, { messages, sameTo }: EditableMessages): OpenMessages {
  const [held, setHeld] = useState<Open>();
  const key = held?.key ?? 0;
  const [next, setNext] = useState(1);
  const put = (index: number | undefined, count: number, as: number) =>
    setHeld(index === undefined ? undefined : { index, count, key: as });
  const open: OpenMessages["open"] = (index, count = messages.length) => {
    setNext(next + 1);
    put(index, count, next);
  };
  const follow: OpenMessages["follow"] = (index, count) => put(index, count, key);
  if (held === undefined || held.count === messages.length || messages.length === 0)
    return { open, follow, key, index: held?.index };
  const index = followedIndex({ doc, messages, sameTo }, held);
  put(index, messages.length, key);
  return { open, follow, key, index };
}
