import { formatCount as count } from "../../ui/formatCount.js";
import type { MoveRefusal } from "./planMove.js";
import type { FixedField } from "./partFields.js";

type ShownKind = "image" | "audio" | "video" | "file" | "citation" | "data" | "raw";

const KINDS: Readonly<Record<ShownKind, string>> = {
  image: "Image",
  audio: "Audio",
  video: "Video",
  file: "File",
  citation: "Citation",
  data: "Data",
  raw: "Unknown part",
};

const FIXED: Readonly<Record<FixedField["why"], string>> = {
  split: "This stands in several places of the record, in pieces. Edit it in the JSON.",
  derived: "This was worked out from the record, and stands nowhere in it as such.",
  shared: "This is put together from keys that hold other messages too. Edit it in the JSON.",
  bytes: "The bytes are in the record itself, and no address. Replace them in the JSON.",
};

const MOVES: Readonly<Record<MoveRefusal, string>> = {
  "not-an-item": "it is no item of a list",
  "other-list": "that place belongs to another list",
  "inside-item": "the messages there are one item of the list",
};

/** English strings of ChatEditor. */
export const chatEditorLabels = {
  editorConversation: "Edit the conversation",
  editorOpen: (number: number) => `Open message ${number}`,
  editorEdit: (number: number) => `Edit message ${number}`,
  editorDone: "Done",
  editorRole: (number: number) => `Role of message ${number}`,
  editorName: (number: number) => `Name of message ${number}`,
  editorText: (number: number) => `Text of message ${number}`,
  editorReasoning: (number: number) => `Reasoning of message ${number}`,
  editorRefusal: (number: number) => `Refusal of message ${number}`,
  editorToolName: (number: number) => `Tool named in message ${number}`,
  editorInput: (tool: string) => `Arguments of ${tool}`,
  editorOutput: (tool: string) => `Result of ${tool}`,
  editorTool: "the tool",
  editorKind: (kind: ShownKind) => KINDS[kind],
  editorAddress: (kind: string, number: number) => `${kind} address in message ${number}`,
  editorDocument: (number: number) => `Document in message ${number}`,
  editorValue: (kind: string, key: string, number: number) =>
    key === "" ? `${kind} in message ${number}` : `${kind} ${key} in message ${number}`,
  editorPart: (number: number, of: number) => ` (part ${number} of ${of})`,
  editorReplaceBytes: "In the record as bytes. An address typed here takes their place.",
  editorMoreActions: (number: number) => `More for message ${number}`,
  editorMove: (number: number) => `Move message ${number}`,
  editorMoveHelp: "Drag, or press the arrow keys. Home and End move it to the ends of its list.",
  editorMoveUp: (number: number) => `Move message ${number} up`,
  editorMoveDown: (number: number) => `Move message ${number} down`,
  editorDuplicate: (number: number) => `Duplicate message ${number}`,
  editorRemove: (number: number) => `Remove message ${number}`,
  editorRemovePart: (name: string) => `Remove: ${name}`,
  editorInsert: (number: number) => `Add a message after message ${number}`,
  editorInsertBefore: (number: number) => `Add a message before message ${number}`,
  editorInsertHere: "Insert message here",
  editorAdd: "Add message",
  editorAddAs: "Add a message with another role",
  editorAddRole: (role: string) => `Add ${role} message`,
  editorAddPart: (part: string, number: number) => `${part}: add to message ${number}`,
  editorAddText: "Text",
  editorAddCall: "Tool call",
  editorAddResult: "Tool result",
  editorMoved: (from: number, to: number) => `Message ${from} is now message ${to}`,
  editorMoving: (number: number) => `Message ${number} is dragged. Escape leaves it where it was.`,
  editorMoveGivenUp: (number: number) => `Message ${number} stays where it was`,
  editorCannotMove: (number: number, why: MoveRefusal) => `Message ${number} cannot go there: ${MOVES[why]}`,
  editorNoItem: (reason: string) => `It cannot be moved, duplicated or removed here: ${reason}.`,
  editorRemoved: (number: number) => `Message ${number} removed`,
  editorPartRemoved: (number: number) => `Part of message ${number} removed`,
  editorUndo: "Undo",
  editorCloseNotice: "Close this note",
  editorVariables: "Variables of this text",
  editorVariableMissing: "no value",
  editorGoToVariable: (name: string) => `Go to {{${name}}}`,
  editorNextVariable: "Next variable",
  editorFixed: (why: FixedField["why"]) => FIXED[why],
  editorMoreText: (left: number) => `Show more: ${count(left)} characters left`,
  editorNoContent: "No content",
  editorNotJsonYet: "Not JSON yet. Kept here, and not in the record.",
  editorDiscard: "Discard what was typed",
  editorRefused: "The record cannot take this edit",
  editorInvalidTitle: "The text is not valid JSON",
  editorInvalidHelp: "Correct it as text to edit its messages here.",
  editorProblem: (line: number, column: number, message: string) => `${count(line)}:${count(column)} ${message}`,
  editorNoListTitle: "No messages to edit",
  editorNoList: "Expected a list of messages, or a record that holds one under chat_history or messages.",
  editorEmptyTitle: "No messages yet",
  editorEmpty: "The list of messages is empty.",
};
