"use client";
import { formatCount as count } from "../ui/formatCount.js";
import type { SessionField } from "../schema/index.js";
import { sessionFieldDocs } from "../schema/sessionFieldDocs.js";
import type { FieldLabels } from "./fields/fieldLabels.js";
import { useLabelsInForm } from "./labelsInForm.js";

const plural = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;

/** English strings of SessionForm. */
export const sessionFormLabels = {
  form: "Edit session",
  formSections: "Sections",
  formField: (field: SessionField) => sessionFieldDocs[field].title,
  formFieldHelp: (field: SessionField) => sessionFieldDocs[field].description.replaceAll("`", ""),
  formDetails: "Details",
  formConversation: "Conversation",
  formChanged: "changed",
  formProblemCount: (problems: number) => plural(problems, "problem", "problems"),
  formDiscard: "Discard",
  formDiscarded: (changes: number) => `${plural(changes, "change", "changes")} discarded.`,
  formUndoDiscard: "Undo",
  formSave: "Save",
  formSaveCount: (changes: number) => plural(changes, "change", "changes"),
  formSaveKeys: "Ctrl+S or ⌘S",
  formSaving: "Saving…",
  formSaved: "Saved.",
  formNotSaved: "Not saved.",
  formNotSavedKept: "Everything you edited is still here.",
  formTryAgain: "Try again",
  formCancelSave: "Cancel saving",
  formCancelled: "Saving was cancelled.",
  formCancelledHelp: "Everything you edited is still here. The session may have been saved all the same.",
  formRestored: (time: string) => `Your unsaved changes of ${time} are back.`,
  formRestoredHelp: "What will be saved shows them all.",
  formRestoredKeep: "Keep them",
  formRestoredDiscard: "Discard them",
  formLost: (field: string) => `${field} could not be put back: the stored one is another by now.`,
  formLostCopy: (field: string) => `Copy the edit of ${field}`,
  formLostCopied: "Copied",
  formLostCopyFailed: "Copying failed",
  formTakenOver: (names: string) => `Changed elsewhere, and taken over beside your changes: ${names}.`,
  formTakenOverSeen: "OK",
  formNotKept: "Your changes are too large to be kept on this device. Save before you leave.",
  formConflicts: "Session",
  formRefused: (problems: number) => `Not saved: ${plural(problems, "problem", "problems")} to solve first.`,
  formGoToProblem: "Go to the problem",
  formProblem: (field: string, place: string | undefined, message: string) =>
    `${place === undefined ? field : `${field}, ${place}`}: ${message}`,
  formPlace: (line: number, column: number) => `line ${line}, column ${column}`,
  formRevert: (name: string) => `Take back the change of ${name}`,
  formRemove: (name: string) => `Remove ${name}`,
  formAdd: (name: string) => `Add ${name}`,
  formAbsent: "absent",
  formAbsentHelp: (name: string) => `${name} is absent.`,
  formRemovedHelp: (name: string) => `${name} will be removed when you save.`,
  formEmptyText: "An empty text, which is not the same as absent.",
  formMisfit: "Stored as something else than text: shown as JSON until you edit it.",
  formNewId: "Make a new id",
  formIdAbsent: "Absent: the server makes one.",
  formIdNotUuid: "Not a UUID. The server replaces such an id with a new one.",
  formErrorState: "State of the error",
  formErrorText: "Error text",
  formErrorAbsent: "absent",
  formErrorNull: "null",
  formErrorIsText: "text",
  formView: "View",
  formChat: "Chat",
  formFields: "Fields",
  formJson: "JSON",
  formUndo: "Undo",
  formRedo: "Redo",
  formUndone: (names: string) => `Undone: ${names}.`,
  formRedone: (names: string) => `Done again: ${names}.`,
  formLast: "Last:",
  formHalfTyped: "half-typed value",
  formWillBeSaved: "What will be saved",
  formChanges: "Changes",
  formNoChanges: "Nothing has been changed.",
  formPathCount: (changes: number, fields: number) =>
    `${plural(changes, "change", "changes")} in ${plural(fields, "field", "fields")}`,
  formMoreChanges: (changes: number) => `Show ${plural(changes, "more change", "more changes")}`,
  formSpelling: "Only the spelling or the layout differs.",
  formCopyChanges: "Copy as JSON Patch",
  formCopied: "Copied",
  formCopyFailed: "Copying failed",
  formOnlyThese: "Every other byte of the text stays as it is.",
  formAddedBadge: "added",
  formRemovedBadge: "removed",
  formInvalidBadge: "invalid",
  formNotJsonBadge: "not JSON yet",
  formBefore: "before",
  formAfter: "after",
  formMoreLines: (lines: number) => `${plural(lines, "more line", "more lines")} differ`,
  formSameLines: (lines: number) => plural(lines, "line", "lines"),
  formUnreadable: "This text cannot be opened as a session",
  formUnreadableHelp: "It is shown as it is; nothing in it was changed.",
};

/** The table of strings of SessionForm and its fields. */
export type SessionFormLabels = typeof sessionFormLabels & FieldLabels;

/** The strings in force here. */
export const useFormLabels = (): typeof sessionFormLabels => useLabelsInForm(sessionFormLabels);
