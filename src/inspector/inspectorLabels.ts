import type { SessionOrder } from "./list/querySessions.js";
import type { Theme } from "./Theme.js";

/** Every word the inspector itself says, in English. Counts come as numbers, names as recorded. */
export const inspectorLabels = {
  inspector: "Session inspector",
  sessions: "Sessions",
  session: (name: string) => `Session: ${name}`,
  untitled: "Untitled",
  searchSessions: "Search sessions",
  sortSessions: "Sort sessions",
  order: { file: "File order", newest: "Newest first", name: "Name" } satisfies Record<SessionOrder, string>,
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", system: "System" } satisfies Record<Theme, string>,
  backToList: "Back to the list",
  previousSession: "Previous session",
  nextSession: "Next session",
  place: (place: number, count: number) => `${place} of ${count}`,
  filePlace: (file: string, place: number) => `${file}, session ${place}`,
  sessionCount: (count: number) => (count === 1 ? "1 session" : `${count.toLocaleString("en")} sessions`),
  shownOf: (count: number, total: number) => `${count.toLocaleString("en")} of ${total.toLocaleString("en")}`,
  hiddenBySearch: (count: number) => `${count.toLocaleString("en")} hidden by the search`,
  messageCount: (count: number) => (count === 1 ? "1 msg" : `${count.toLocaleString("en")} msgs`),
  endedWithError: "ended with an error",
  hasProblem: "has a problem",
  hasProblemWhy: (message: string) => `has a problem: ${message}`,
  editedNotSaved: "edited, not saved",
  editedCount: (count: number) => (count === 1 ? "1 session edited, not saved" : `${count} sessions edited, not saved`),
  goToEdited: "Go to it",
  yesterday: "Yesterday",

  loadingSessions: "Reading the sessions",
  loadingSession: "Reading the session",
  noSessions: "No session here",
  noSessionsWhy: (title: string) => `Nothing was found in ${title}.`,
  noSessionsWay: "Open a .json or .jsonl file that holds sessions.",
  noMatch: "No session matches",
  noMatchWhy: (count: number, search: string) =>
    `${count === 1 ? "1 session is" : `${count.toLocaleString("en")} sessions are`} hidden by the search “${search}”.`,
  clearSearch: "Clear search",
  listFailed: "The sessions could not be read",
  sessionFailed: "This session could not be read",
  tryAgain: "Try again",

  problemCount: (count: number) => (count === 1 ? "1 not read" : `${count.toLocaleString("en")} not read`),
  problemsTitle: "Not read",
  problemsHelp: "The rest of the batch is open.",
  close: "Close",

  mode: "Mode",
  view: "View",
  edit: "Edit",
  review: "Review",
  readOnly: "Read-only",
  readOnlyWhy: "Opened read-only: nothing here can be saved.",
  storedVersion: "This is the saved session. Your edits are not in it yet.",
  continueEditing: "Continue editing",

  notJson: "This is not JSON",
  notSession: "This is no session",
  repair: "Repair the text and save it to open it as a session.",
  line: (line: number, column: number) => `Line ${line}, column ${column}`,
  sessionText: "Text of the session",
  saveText: "Save text",
  saveKeys: "Ctrl+S or ⌘S",
  discardEdits: "Discard edits",
  cancel: "Cancel",

  saving: "Saving",
  savedName: (name: string) => `Saved ${name}`,
  notSaved: "Not saved",
  notSavedKept: "Your edits are kept here. Try again, or copy them somewhere safe.",

  conflict: "This session changed on disk while you were editing.",
  conflictChanged: (fields: string) =>
    fields === ""
      ? "No field of the session differs, only what is around them. Your edits are kept."
      : `Changed there: ${fields}. Your edits are kept; saving yours replaces the fields that you edited, and no others.`,
  conflictBroken:
    "What is there now is no session, so yours cannot be put onto it. Your edits are kept: save again once the file is repaired, or reload it and repair it here.",
  reloadTheirs: "Reload theirs",
  reloadTheirsConfirm: "Discard my edits and reload",
  keepEditing: "Keep editing",
  saveMine: "Save mine onto theirs",
  changedOnDisk: "Changed on disk",
};

export type InspectorLabels = typeof inspectorLabels;
