import type { Message } from "../../messages/Message.js";

/** A message, and its place among all. */
export interface EditorRow {
  readonly message: Message;
  readonly index: number;
}

/** A function that gives the rows of messages: a message that stayed where it was keeps its row. */
export function createEditorRows(): (messages: readonly Message[]) => readonly EditorRow[] {
  let known: readonly EditorRow[] = [];
  return (messages) => {
    known = messages.map((message, index) => {
      const row = known[index];
      return row?.message === message ? row : { message, index };
    });
    return known;
  };
}
