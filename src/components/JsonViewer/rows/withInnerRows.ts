import { isOpen, levelsBelow, type Expansion } from "./expansion.js";
import { INSIDE_TEXT, type JsonPlaces, type JsonRowData, type JsonRows } from "./JsonRows.js";
import type { JsonNode } from "./JsonRowSource.js";

/** The rows with those of the JSON texts in strings that are open. Without any the same rows. */
export function withInnerRows(root: JsonNode | undefined, outer: JsonRows, expansion: Expansion): JsonRows {
  const insets = root ? findInsets(root, outer, expansion) : [];
  const last = insets.at(-1);
  if (!last) return outer;
  const made = new Map<string, JsonRowData>();

  /** Where a row comes from: an inset, or the outer rows. */
  function resolve(at: number): { inset?: Inset; row: number } {
    const inset = insets.findLast((one) => one.row + one.before < at);
    if (!inset) return { row: at };
    const inside = at - inset.row - inset.before - 1;
    return inside < inset.rows.count ? { inset, row: inside } : { row: at - inset.before - inset.rows.count };
  }

  /** The same object for the same row, however often it is asked for. */
  function once(id: string, make: () => JsonRowData): JsonRowData {
    let row = made.get(id);
    if (!row) made.set(id, (row = make()));
    return row;
  }

  return {
    count: outer.count + last.before + last.rows.count,
    slice(from, to) {
      const first = Math.max(0, from);
      const spots = Array.from({ length: Math.max(0, to - first) }, (_, step) => resolve(first + step));
      const start = spots.find((spot) => !spot.inset)?.row ?? 0;
      const base = outer.slice(start, (spots.findLast((spot) => !spot.inset)?.row ?? -1) + 1);
      return spots.flatMap(({ inset, row }) => {
        const found = inset ? inset.rows.slice(row, row + 1)[0] : base[row - start];
        if (!found) return [];
        if (!inset)
          return insets.some((one) => one.row === row) ? once(`${found.id}`, () => ({ ...found, open: true })) : found;
        const id = `${inset.string.id}/${found.id}`;
        return once(id, () => ({ ...found, id, depth: inset.string.depth + 1 + found.depth }));
      });
    },
    placesAt(at) {
      const { inset, row } = resolve(at);
      return inset ? [...inset.places, INSIDE_TEXT, ...inset.rows.placesAt(row)] : outer.placesAt(row);
    },
    rowOf(places) {
      const inside = places.indexOf(INSIDE_TEXT);
      const { row, exact } = outer.rowOf(inside < 0 ? places : places.slice(0, inside));
      const above = insets.findLast((one) => one.row < row);
      const at = above ? row + above.before + above.rows.count : row;
      if (inside < 0) return { row: at, exact };
      if (places.length === inside + 1) return { row: at, exact };
      const inset = exact ? insets.find((one) => one.row === row) : undefined;
      if (!inset) return { row: at, exact: false };
      const within = inset.rows.rowOf(places.slice(inside + 1));
      return { row: at + 1 + within.row, exact: within.exact };
    },
  };
}

/** The rows of a JSON text, put in after the row of the string that holds it. */
interface Inset {
  /** The string, its place in the tree, and its row among the outer ones. */
  readonly string: JsonRowData;
  readonly places: JsonPlaces;
  readonly row: number;
  readonly rows: JsonRows;
  /** Rows of insets before this one. */
  readonly before: number;
}

/** The strings among the rows whose JSON text is open, in the order of the rows. */
function findInsets(root: JsonNode, outer: JsonRows, expansion: Expansion): Inset[] {
  const found: Omit<Inset, "before">[] = [];
  const waiting: { at: Expansion; node: JsonNode; places: JsonPlaces }[] = [{ at: expansion, node: root, places: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { at, node, places } = next;
    if (at.text && isOpen(at.text, levelsBelow(at.text, 0))) {
      const { row, exact } = outer.rowOf(places);
      const rows = exact ? node.inner()?.rows(at.text, false) : undefined;
      const [string] = rows ? outer.slice(row, row + 1) : [];
      if (rows && string) found.push({ string, places, row, rows });
    }
    for (const [key, inside] of at.inside) {
      for (const place of node.placesOf(key)) {
        waiting.push({ at: inside, node: node.child(place), places: [...places, place] });
      }
    }
  }
  let before = 0;
  return found
    .toSorted((a, b) => a.row - b.row)
    .map((inset) => {
      before += inset.rows.count;
      return { ...inset, before: before - inset.rows.count };
    });
}
