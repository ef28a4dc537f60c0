import type { PointerEvent } from "react";
import type { Message } from "../../messages/Message.js";
import type { NewPart } from "../../messages/MessageEdit.js";
import type { ListPlace, NoPlace } from "./messageLists.js";
import type { Insertion, MessageAction } from "./planAction.js";

/** What a row asks of the editor. One object for the life of the editor: rows are drawn anew only for what they show. */
export interface EditorHandle {
  open(index: number, isOpen: boolean): void;
  act(index: number, action: MessageAction): void;
  insert(index: number, insertion: Insertion): void;
  addPart(index: number, part: NewPart): void;
  removePart(index: number, part: number): void;
  drag(index: number, event: PointerEvent): void;
  place(message: Message): ListPlace | NoPlace;
  /** The beginning of what a message says, on one line. */
  preview(message: Message): string;
}
