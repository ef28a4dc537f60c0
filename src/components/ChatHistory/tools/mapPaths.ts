import type { ChatRow } from "../rows/chatRows.js";
import type { FoundInChat } from "../find/FoundInChat.js";
import { rowKinds, type RowKind } from "../rows/rowKinds.js";

/** Marks of a conversation, each kind as one path. The map is `MAP_UNITS` high; a kind has a lane of one unit. */
export interface MapPaths {
  readonly paths: Readonly<Record<RowKind, string>>;
  /** How many rows are of each kind. */
  readonly counts: Readonly<Record<RowKind, number>>;
}

/** Height of the map in its own units; of more rows than these several share a mark. */
export const MAP_UNITS = 400;
/** Highest mark: a short conversation has lines, not fields. */
const MARK = 4;
const KINDS: readonly RowKind[] = ["user", "tool", "error"];
const LANES: Readonly<Record<RowKind, number>> = { user: 0, tool: 1, error: 2 };
const FOUND_LANE = 3;

/** Lays the kinds of all rows out as a map. */
export function mapPaths(rows: readonly ChatRow[]): MapPaths {
  const marks: Record<RowKind, Set<number>> = { user: new Set(), tool: new Set(), error: new Set() };
  const counts: Record<RowKind, number> = { user: 0, tool: 0, error: 0 };
  for (const [index, row] of rows.entries()) {
    for (const kind of KINDS) {
      if (!rowKinds[kind](row)) continue;
      counts[kind] += 1;
      marks[kind].add(markOf(index, rows.length));
    }
  }
  const path = (kind: RowKind) => pathOf(marks[kind], { lane: LANES[kind], rows: rows.length });
  return { paths: { user: path("user"), tool: path("tool"), error: path("error") }, counts };
}

/** Lays out where find found something: from match to the next message that has one, so that a letter takes no longer than a word. */
export function foundPath(rows: readonly ChatRow[], { find, count }: FoundInChat): string {
  const marks = new Set<number>();
  let row = 0;
  for (let hit = 0; hit < count; hit = find.firstFrom((find.hit(hit)?.message ?? Infinity) + 1)) {
    const number = (find.hit(hit)?.message ?? 0) + 1;
    while (row + 1 < rows.length && (rows[row + 1]?.number ?? Infinity) <= number) row += 1;
    marks.add(markOf(row, rows.length));
  }
  return pathOf(marks, { lane: FOUND_LANE, rows: rows.length });
}

const marksOf = (rows: number): number => Math.min(rows, MAP_UNITS);
const markOf = (row: number, rows: number): number => Math.floor((row * marksOf(rows)) / rows);

function pathOf(marks: ReadonlySet<number>, { lane, rows }: { readonly lane: number; readonly rows: number }): string {
  const high = MAP_UNITS / Math.max(1, marksOf(rows));
  return [...marks].map((mark) => `M${lane} ${round(mark * high)}h1v${round(Math.min(high, MARK))}h-1z`).join("");
}

const round = (units: number): number => Math.round(units * 100) / 100;
