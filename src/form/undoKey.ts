import type { KeyboardEvent } from "react";

/** Parts that have their own undo, or texts that are not of the form: searches, dialogs, cells that are not done yet. */
const OWN = ".sk-editor, .sk-chateditor, [role=dialog], dialog, [data-sk-own-undo]";

/** What a key press asks of the undo stack of a form; nothing where somebody else has an undo of their own. */
export function undoKey(event: KeyboardEvent<HTMLElement>): "undo" | "redo" | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented, target, currentTarget } = event;
  if (defaultPrevented || altKey || !(ctrlKey || metaKey) || !(target instanceof Element)) return undefined;
  const own = target.closest(OWN);
  if (own && currentTarget.contains(own)) return undefined;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && !shiftKey && !metaKey ? "redo" : undefined;
}
