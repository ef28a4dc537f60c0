/** What a key of the review does. */
export type ReviewCommand =
  | "yes"
  | "no"
  | "digit"
  | "next-field"
  | "previous-field"
  | "comment"
  | "leave-text"
  | "repeat"
  | "undo"
  | "redo"
  | "save-next"
  | "save"
  | "next"
  | "previous"
  | "next-unreviewed"
  | "skip"
  | "flag"
  | "keys";

/** One row of the table that both the keys and the list of keys are made from. */
export interface ReviewShortcut {
  readonly command: ReviewCommand;
  /** `KeyboardEvent.key`, letters small. */
  readonly keys: readonly string[];
  /** `mod`: Ctrl, or ⌘. `either`: with Ctrl, or alone. Default: alone. */
  readonly modifier?: "mod" | "either" | "shift";
  /** Also while something is being written. Of `either`: only with Ctrl. */
  readonly isForWriting?: true;
  /** Also for a key that is held down. */
  readonly repeats?: true;
  readonly group: "rate" | "session" | "help";
}

/** The keys of a review, in the order they are listed. */
export const reviewShortcuts: readonly ReviewShortcut[] = [
  { command: "yes", keys: ["y", "+"], group: "rate" },
  { command: "no", keys: ["n", "-"], group: "rate" },
  { command: "digit", keys: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], group: "rate" },
  { command: "next-field", keys: ["ArrowDown"], repeats: true, group: "rate" },
  { command: "previous-field", keys: ["ArrowUp"], repeats: true, group: "rate" },
  { command: "comment", keys: ["c"], group: "rate" },
  { command: "leave-text", keys: ["Escape"], isForWriting: true, group: "rate" },
  { command: "repeat", keys: ["."], group: "rate" },
  { command: "undo", keys: ["z"], group: "rate" },
  { command: "redo", keys: ["z"], modifier: "shift", group: "rate" },
  { command: "save-next", keys: ["Enter"], modifier: "either", isForWriting: true, group: "session" },
  { command: "save", keys: ["s"], modifier: "mod", isForWriting: true, group: "session" },
  { command: "next", keys: ["j"], group: "session" },
  { command: "previous", keys: ["k"], group: "session" },
  { command: "next-unreviewed", keys: ["u"], group: "session" },
  { command: "skip", keys: ["s"], group: "session" },
  { command: "flag", keys: ["f"], group: "session" },
  { command: "keys", keys: ["?"], group: "help" },
];
