import { reviewShortcuts, type ReviewCommand, type ReviewShortcut } from "./reviewShortcuts.js";

/** What is read of a `KeyboardEvent`. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
  getModifierState(modifier: "AltGraph"): boolean;
}

/** What a key press asks the review for; undefined: nothing. `isWriting`: the focus is where keys write. */
export function readReviewKey(
  event: PressedKey,
  isWriting: boolean,
): { readonly command: ReviewCommand; readonly key: string } | undefined {
  if (event.defaultPrevented || event.isComposing || event.key === "Process") return undefined;
  // AltGr types a character, and some systems call it Ctrl+Alt
  const isAltGraph = event.getModifierState("AltGraph");
  const hasMod = !isAltGraph && (event.ctrlKey || event.metaKey);
  if (event.altKey && !isAltGraph) return undefined;
  const key = plainKey(event, isAltGraph);
  const found = reviewShortcuts.find(
    (shortcut) =>
      shortcut.keys.includes(key) &&
      suitsModifiers(shortcut, { key, hasMod, hasShift: event.shiftKey }) &&
      (!event.repeat || shortcut.repeats) &&
      (!isWriting || (shortcut.isForWriting && (shortcut.modifier !== "either" || hasMod))),
  );
  return found && { command: found.command, key };
}

function suitsModifiers(
  { modifier }: ReviewShortcut,
  { key, hasMod, hasShift }: { key: string; hasMod: boolean; hasShift: boolean },
): boolean {
  if (modifier === "mod") return hasMod && !hasShift;
  if (modifier === "either") return !hasShift;
  if (hasMod) return false;
  if (modifier === "shift") return hasShift;
  // signs and digits need Shift on many keyboards; letters and named keys with it are others
  return !hasShift || !/^[a-z]/i.test(key);
}

/** The key as the table spells it; on a keyboard without Latin letters, the letter that stands on that key. */
function plainKey({ key, code }: PressedKey, isAltGraph: boolean): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const isForeign = key.length === 1 && key > "\u007f" && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
  if (isForeign && letter !== undefined && !isAltGraph) return letter.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}
