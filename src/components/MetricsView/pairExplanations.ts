import type { RecordEntry } from "../recordEntries.js";

const EXPLANATION = "_explanation";

/**
 * The explanation of each entry that has one: the text under `<name>_explanation`. Of equal names the last belongs to the
 * last, as programs read them, and the one before to the one before. What is left over on either side stays an entry.
 */
export function pairExplanations(entries: readonly RecordEntry[]): ReadonlyMap<RecordEntry, RecordEntry> {
  const pairs = new Map<RecordEntry, RecordEntry>();
  const explaining = new Set<RecordEntry>();
  const named = groupByName(entries);
  // shorter names first: an explanation explains nothing else, so `a_explanation_explanation` stays an entry
  for (const name of [...named.keys()].toSorted((a, b) => a.length - b.length)) {
    if (!name.endsWith(EXPLANATION)) continue;
    const explained = named.get(name.slice(0, -EXPLANATION.length))?.filter((entry) => !explaining.has(entry)) ?? [];
    const texts = named.get(name)?.filter(({ node }) => node.kind === "string") ?? [];
    for (let last = 1; last <= texts.length; last++) {
      const entry = explained.at(-last);
      const text = texts.at(-last);
      if (!entry || !text) break;
      pairs.set(entry, text);
      explaining.add(text);
    }
  }
  return pairs;
}

function groupByName(entries: readonly RecordEntry[]): Map<string, RecordEntry[]> {
  const named = new Map<string, RecordEntry[]>();
  for (const entry of entries) {
    const same = named.get(entry.name);
    if (same) same.push(entry);
    else named.set(entry.name, [entry]);
  }
  return named;
}
