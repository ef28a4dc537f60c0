import type { JsonDocument } from "./JsonDocument.js";
import { nodeEnd, nodeLead, nodeNext, nodeStart } from "./nodes.js";
import type { Arrival, ResolvedEdit } from "./resolveEdit.js";
import { rowStyle } from "./rowStyle.js";
import type { TextChange } from "./TextChange.js";

/**
 * The text changes of all removals and arrivals in one object or array. Each child that stays takes the removed ones before it
 * with their separators, and the arrivals there; what is removed or arrives behind the last that stays hangs on that one's end.
 */
export function changeRow(doc: JsonDocument, container: number, edits: readonly ResolvedEdit[]): TextChange[] {
  const { separator, colon, empty } = rowStyle(doc, container);
  const removed = edits.flatMap((edit) => edit.removed ?? []).toSorted((a, b) => a - b);
  const arrivals = edits.flatMap((edit) => edit.arrival ?? []).toSorted((a, b) => a.before - b.before);
  const write = ({ key, text }: Arrival, near: number) =>
    key === undefined ? text : JSON.stringify(key) + colon(near) + text;

  const changes: TextChange[] = [];
  const { next } = doc;
  const first = container + 1;
  const stop = nodeNext(doc, container);
  let child = first;
  let left = -1;
  let previous = -1;
  let kept = -1;
  /** Where the removed children right before begin, -1 for none. */
  let cut = -1;
  let gone = 0;
  let arrived = 0;
  for (;;) {
    if (cut < 0) {
      if (gone === removed.length && arrived === arrivals.length) return changes;
      const place = Math.min(removed[gone] ?? stop, arrivals[arrived]?.before ?? stop);
      for (; child < place; child = next[child] ?? stop) {
        left = previous;
        previous = child;
      }
      kept = previous;
    }
    if (child >= stop) break;
    if (child === removed[gone]) {
      gone++;
      if (cut < 0) cut = nodeLead(doc, child);
    } else {
      const near = previous < 0 ? child : previous;
      let insert = "";
      for (let one = arrivals[arrived]; one && one.before <= child; one = arrivals[++arrived]) {
        insert += write(one, near) + separator(near);
      }
      const to = nodeLead(doc, child);
      changes.push({ from: cut < 0 ? to : cut, to, insert });
      cut = -1;
      kept = child;
    }
    left = previous;
    previous = child;
    child = next[child] ?? stop;
  }

  const rest = arrivals.slice(arrived).map((arrival) => write(arrival, previous));
  const end = nodeEnd(doc, previous);
  if (kept >= 0) {
    const insert = rest.map((text) => separator(left < 0 ? previous : left) + text).join("");
    changes.push({ from: nodeEnd(doc, kept), to: end, insert });
  } else if (previous >= 0 && rest.length > 0) {
    changes.push({ from: nodeLead(doc, first), to: end, insert: rest.join(separator(first)) });
  } else {
    const { before, between, after } = empty();
    const insert = rest.length > 0 ? before + rest.join(between) + after : "";
    changes.push({ from: nodeStart(doc, container) + 1, to: nodeEnd(doc, container) - 1, insert });
  }
  return changes;
}
