import type { TreeCommand } from "./TreeCommand.js";

/** What the tree's keys do beside the commands. */
export type KeyAction =
  TreeCommand | { readonly kind: "undo" | "redo" | "shortcuts" | "menu" | "next-problem" | "previous-problem" };

interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** A row, as far as keys care. */
interface KeyedRow {
  readonly isContainer: boolean;
  readonly isBoolean: boolean;
  readonly hasKey: boolean;
}

/** What a key does on a row while nothing is typed; undefined: it is the tree's own, or the browser's. */
export function keyAction(pressed: PressedKey, row: KeyedRow): KeyAction | undefined {
  const { key, shiftKey: shift, altKey: alt } = pressed;
  const command = pressed.ctrlKey || pressed.metaKey;
  const letter = key.toLowerCase();
  if (command && !alt) {
    if (letter === "z") return { kind: shift ? "redo" : "undo" };
    if (letter === "y") return { kind: "redo" };
    if (letter === "d") return { kind: "duplicate" };
    if (key === "Enter") return { kind: "insert", where: shift && row.isContainer ? "inside" : "after" };
    return undefined;
  }
  if (alt && !command) {
    if (key === "ArrowUp") return { kind: "move", by: -1 };
    if (key === "ArrowDown") return { kind: "move", by: 1 };
    return undefined;
  }
  if (command) return undefined;
  switch (key) {
    case "Enter":
      return row.isContainer || shift ? undefined : { kind: "edit-value" };
    case " ":
      return row.isBoolean && !shift ? { kind: "toggle" } : undefined;
    case "F2":
      return { kind: row.hasKey && !shift ? "edit-key" : "edit-value" };
    case "Insert":
      return { kind: "insert", where: "after" };
    case "Delete":
    case "Backspace":
      return { kind: "remove" };
    case "F8":
      return { kind: shift ? "previous-problem" : "next-problem" };
    case "F10":
      return shift ? { kind: "menu" } : undefined;
    case "ContextMenu":
      return { kind: "menu" };
    case "?":
      return { kind: "shortcuts" };
    default:
      return undefined;
  }
}
