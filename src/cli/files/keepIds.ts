import type { IndexEntry } from "./FileIndex.js";

/**
 * Gives the entries of a file that was read again the ids they had before: first to sessions whose bytes are the same,
 * wherever they stand now, then to those at the same place. So an id follows its session when others come or go.
 */
export function keepIds(
  entries: readonly IndexEntry[],
  { known, newId }: { known: readonly IndexEntry[]; newId: () => string },
): IndexEntry[] {
  const free = new Map<string, IndexEntry[]>();
  for (const entry of known) free.set(entry.hash, [...(free.get(entry.hash) ?? []), entry]);
  const same = entries.map((entry) => free.get(entry.hash)?.shift()?.summary.id);
  const taken = new Set(same);
  return entries.map((entry, index) => {
    const there = known[index]?.summary.id;
    const id = same[index] ?? (there !== undefined && !taken.has(there) ? there : newId());
    return { ...entry, summary: { ...entry.summary, id } };
  });
}
