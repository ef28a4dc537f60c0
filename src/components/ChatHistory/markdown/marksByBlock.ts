import type { CitationMark } from "./citationMarks.js";
import type { MarkdownBlock } from "./MarkdownBlock.js";

/** The marks of each block: of the last that begins before the mark, and is no piece of code. */
export function marksByBlock(
  blocks: readonly MarkdownBlock[],
  marks: readonly CitationMark[] | undefined,
): ReadonlyMap<MarkdownBlock, readonly CitationMark[]> | undefined {
  if (!marks?.length) return undefined;
  const found = new Map<MarkdownBlock, CitationMark[]>();
  for (const mark of marks) {
    const block = blocks.findLast(({ kind, offset }) => kind === "markdown" && offset < mark.end);
    if (!block) continue;
    const others = found.get(block);
    if (others) others.push(mark);
    else found.set(block, [mark]);
  }
  return found;
}
