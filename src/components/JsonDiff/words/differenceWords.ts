import type { JsonDocument } from "../../../json/JsonDocument.js";
import { nodeKind } from "../../../json/nodes.js";
import { scalarText } from "../../../json/scalarText.js";
import { rememberSome } from "../../JsonViewer/rows/rememberSome.js";
import type { DiffTree } from "../rows/DiffTree.js";
import { wordDiff, type WordDiff } from "./wordDiff.js";

/** What a changed string or number said and says, and the words that differ. */
export interface DifferenceWords {
  readonly old: string;
  readonly now: string;
  readonly words: WordDiff;
}

/** More than are ever in view. */
const MOST_REMEMBERED = 500;

/** The words of a difference by its index; undefined unless it is a string that became another, or a number. */
export function differenceWords(tree: DiffTree): (index: number) => DifferenceWords | undefined {
  const remember = rememberSome<number, DifferenceWords | undefined>(MOST_REMEMBERED);
  const { before, after, differences } = tree;
  return (index) =>
    remember(index, () => {
      const { before: old = -1, after: now = -1 } = differences[index] ?? {};
      if (old < 0 || now < 0) return undefined;
      const kind = nodeKind(after.doc, now);
      if (nodeKind(before.doc, old) !== kind || (kind !== "string" && kind !== "number")) return undefined;
      return compared(text(before.doc, old), text(after.doc, now));
    });
}

function text(doc: JsonDocument, node: number): string {
  return scalarText(doc, node) ?? "";
}

function compared(old: string, now: string): DifferenceWords {
  return { old, now, words: wordDiff(old, now) };
}
