import type { ChatRow } from "./chatRows.js";
import { rowKinds } from "./rowKinds.js";

/** The keys that lead from row to row, as `aria-keyshortcuts` spells them. With Shift the letters of kinds lead back. */
export const ROW_KEYS = "J K U Shift+U T Shift+T E Shift+E";

const WANTED: Readonly<Record<string, (row: ChatRow) => boolean>> = {
  j: () => true,
  k: () => true,
  u: rowKinds.user,
  t: rowKinds.tool,
  e: rowKinds.error,
};

/** The row a key leads to: j next, k previous, u user, t tool, e error. -1: there is none; undefined: it is another key. */
export function rowForKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { rows, from }: { readonly rows: readonly ChatRow[]; readonly from: number },
): number | undefined {
  const letter = key.toLowerCase();
  if (!Object.hasOwn(WANTED, letter)) return undefined;
  const by = shiftKey !== (letter === "k") ? -1 : 1;
  for (let at = from + by; at >= 0 && at < rows.length; at += by) {
    const row = rows[at];
    if (row && WANTED[letter]?.(row)) return at;
  }
  return -1;
}
