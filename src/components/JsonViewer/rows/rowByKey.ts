import type { JsonRows } from "./JsonRows.js";

/** Rows that one key press looks at; in a longer tree, find is the way. */
const MOST_ROWS = 20_000;
const CHUNK = 200;

/** The first row from `from` on, around the end, whose key or index begins with what was typed; -1: none near. */
export function rowByKey(rows: JsonRows, from: number, typed: string): number {
  const wanted = typed.toLowerCase();
  const most = Math.min(rows.count, MOST_ROWS);
  for (let seen = 0; seen < most;) {
    const start = (from + seen) % rows.count;
    const found = rows.slice(start, Math.min(rows.count, start + Math.min(CHUNK, most - seen)));
    const hit = found.findIndex(({ key }) => key !== undefined && String(key).toLowerCase().startsWith(wanted));
    if (hit >= 0) return start + hit;
    seen += Math.max(1, found.length);
  }
  return -1;
}
