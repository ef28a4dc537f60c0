import type { ReviewShortcut } from "./reviewShortcuts.js";

const NAMES: Readonly<Partial<Record<string, string>>> = { ArrowDown: "↓", ArrowUp: "↑", Escape: "Esc" };
const MOD = ["Ctrl", "⌘"] as const;
/** Keys that stand in a row are shown by their first and last. */
const MOST = 2;

/** The key presses of a shortcut as they are shown: each a list of keys that go together. */
export function shownKeys({ keys, modifier }: ReviewShortcut): readonly (readonly string[])[] {
  const names = keys.map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const shown = names.length > MOST ? [`${first} – ${last}`] : names;
  const alone = shown.map((key) => [key]);
  if (modifier === "shift") return shown.map((key) => ["Shift", key]);
  const withMod = MOD.flatMap((mod) => shown.map((key) => [mod, key]));
  if (modifier === "mod") return withMod;
  return modifier === "either" ? [...alone, ...withMod] : alone;
}
