import { changedText } from "./changedText.js";
import { findRows } from "./findRows.js";
import type { JsonDocument } from "./JsonDocument.js";
import { firstCharacter, nodeEnd } from "./nodes.js";
import { parseJson } from "./parseJson.js";
import type { Patch } from "./patchColumns.js";
import type { TextChange } from "./TextChange.js";

/**
 * What changes of a valid text come to in its index, read from the changed rows alone. Undefined when the changed text may be
 * broken or the root itself changes: then the whole text must be read.
 */
export function readPatches(doc: JsonDocument, changes: readonly TextChange[]): Patch[] | undefined {
  const span = { from: changes[0]?.from ?? 0, to: changes.at(-1)?.to ?? 0 };
  const rows = doc.problems.length > 0 ? undefined : findRows(doc, changes.length > MANY ? [span] : changes);
  const patches: Patch[] = [];
  let units = 0;
  for (const row of rows ?? []) {
    const container = row.containers.at(-1) ?? 0;
    const isObject = firstCharacter(doc, container) === "{";
    const hasBefore = row.first > container + 1;
    const hasBehind = row.to < nodeEnd(doc, container) - 1;
    const inside = changes.filter(({ from, to }) => row.from <= from && to <= row.to);
    const text = changedText(doc, { ...row, changes: inside });
    // An empty array stands for each neighbour: nothing that is written beside it can become a part of it.
    const before = (isObject ? "{" : "[") + (hasBefore ? (isObject ? '"":[]' : "[]") : "");
    const part = parseJson(before + text + (hasBehind ? "[]" : "") + (isObject ? "}" : "]"));
    if (part.problems.length > 0) return undefined;
    const growth = text.length - (row.to - row.from);
    patches.push({
      ...row,
      part,
      head: hasBefore ? 2 : 1,
      tail: part.size - (hasBehind ? 1 : 0),
      shift: row.from + units - before.length,
      growth,
    });
    units += growth;
  }
  return rows && patches;
}

/** So many changes are read as one: each costs a walk over the nodes. */
const MANY = 32;
