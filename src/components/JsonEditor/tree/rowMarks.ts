import { nodeAtOffset } from "../../../json/nodes.js";
import type { JsonRows } from "../../JsonViewer/rows/JsonRows.js";
import type { FilledSource } from "../../JsonViewer/rows/JsonRowSource.js";
import type { ChangeMark } from "./changeMarks.js";
import type { EditorProblem } from "../EditorProblem.js";

/** What is to be seen at a row. */
export interface RowMark {
  readonly problems: readonly EditorProblem[];
  /** How many problems are in rows below that are closed. */
  readonly hidden: number;
  /** How it differs from the original; `inside`: in something that is closed, or gone. */
  readonly change?: "changed" | "added" | "inside" | undefined;
}

/** Problems and changes at offsets of the document that was judged; `move` leads from there to where it is now. */
export interface JudgedText {
  readonly problems: readonly EditorProblem[];
  readonly changes: readonly ChangeMark[];
  readonly moveProblem: (offset: number) => number;
  readonly moveChange: (offset: number) => number;
}

/** More marks than anybody looks at. */
const MOST = 10_000;
const NONE: RowMark = { problems: [], hidden: 0 };

/** The marks of the visible rows, by row: what belongs to a hidden row marks the nearest one above it. */
export function rowMarks(source: FilledSource, rows: JsonRows, judged: JudgedText): ReadonlyMap<number, RowMark> {
  const marks = new Map<number, RowMark>();
  const { text } = source;
  if (!text) return marks;
  const rowAt = (offset: number) => {
    const node = nodeAtOffset(text.doc, Math.min(offset, text.doc.length));
    // What is said of the whole has no row of its own, unless the whole is all there is.
    if (node <= 0 && source.root.size > 0) return { row: -1, exact: false };
    return rows.rowOf(node < 0 ? [] : text.placesOf(node));
  };
  for (const { kind, from } of judged.changes.slice(0, MOST)) {
    const { row, exact } = rowAt(judged.moveChange(from));
    const mark = marks.get(row) ?? NONE;
    const own = mark.change === "inside" ? undefined : mark.change;
    marks.set(row, { ...mark, change: own ?? (exact && kind !== "removed" ? kind : "inside") });
  }
  for (const problem of judged.problems.slice(0, MOST)) {
    const { row, exact } = rowAt(judged.moveProblem(problem.from));
    const mark = marks.get(row) ?? NONE;
    marks.set(row, exact ? { ...mark, problems: [...mark.problems, problem] } : { ...mark, hidden: mark.hidden + 1 });
  }
  marks.delete(-1);
  return marks;
}
