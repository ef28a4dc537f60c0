"use client";
import { useState } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { EditableMessages } from "./createEditableReader.js";
import { followedIndex } from "./followedIndex.js";

interface Open {
  readonly index: number;
  /** How many messages there were. */
  readonly count: number;
}

export interface OpenMessages {
  readonly index: number | undefined;
  readonly open: (index: number | undefined, count?: number) => void;
}

/**
 * Which message is open. It stays the same message when others are added or removed before it, by undo or in another view of
 * the text. `open(index, count)`: the message that is at an index once there are so many.
 */
export function useOpenMessage(doc: JsonDocument, { messages, sameTo }: EditableMessages): OpenMessages {
  const [held, setHeld] = useState<Open>();
  const open: OpenMessages["open"] = (index, count = messages.length) =>
    setHeld(index === undefined ? undefined : { index, count });
  if (held === undefined || held.count === messages.length || messages.length === 0)
    return { open, index: held?.index };
  const index = followedIndex({ doc, messages, sameTo }, held);
  setHeld(index === undefined ? undefined : { index, count: messages.length });
  return { open, index };
}
