import type { MarkdownBlock } from "./MarkdownBlock.js";

/** Blocks of a long text that are drawn and taken away together. */
export interface MarkdownChunk {
  /** Where it begins in the text. */
  readonly offset: number;
  readonly characters: number;
  readonly blocks: readonly MarkdownBlock[];
}

/** About a screen: fewer are more to keep account of, more are a longer frame. */
const CHARACTERS = 3_000;

/** Groups blocks from the beginning, so that a growing text keeps its groups: they keep their identity with their blocks. */
export function createChunker(): (blocks: readonly MarkdownBlock[]) => readonly MarkdownChunk[] {
  let last: readonly MarkdownChunk[] = [];
  return (blocks) => (last = chunkBlocks(blocks, last));
}

function chunkBlocks(blocks: readonly MarkdownBlock[], previous: readonly MarkdownChunk[]): MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  for (let from = 0; from < blocks.length;) {
    const old = previous[chunks.length];
    const isKept = old && isFull(old) && isAt(old, blocks, from);
    const chunk = isKept ? old : chunkOf(blocks.slice(from, chunkEnd(blocks, from)));
    chunks.push(chunk);
    from += chunk.blocks.length;
  }
  return chunks;
}

function isFull({ characters }: MarkdownChunk): boolean {
  return characters >= CHARACTERS;
}

function isAt({ blocks: own }: MarkdownChunk, blocks: readonly MarkdownBlock[], from: number): boolean {
  return own.every((block, index) => block === blocks[from + index]);
}

function chunkEnd(blocks: readonly MarkdownBlock[], from: number): number {
  const least = (blocks[from]?.offset ?? 0) + CHARACTERS;
  let to = from;
  while (to < blocks.length && (blocks[to]?.end ?? 0) < least) to++;
  return to + 1;
}

function chunkOf(blocks: readonly MarkdownBlock[]): MarkdownChunk {
  const offset = blocks[0]?.offset ?? 0;
  return { offset, characters: (blocks.at(-1)?.end ?? offset) - offset, blocks };
}
