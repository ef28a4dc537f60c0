import type { MarkdownChunk } from "./MarkdownChunk.js";

/** Remembers what was measured, by key. */
export interface HeightMemory {
  get(key: string): number | undefined;
  set(key: string, value: number): unknown;
}

/** The heights of chunks in px, measured or estimated, and where each begins. */
export interface ChunkHeights {
  readonly count: number;
  height(index: number): number;
  /** Where a chunk begins; the number of chunks gives the whole height. */
  top(index: number): number;
  /** The chunk at a distance from the top: the first or the last beyond the ends. */
  at(distance: number): number;
  /** Notes what was measured; gives by how much it differs from what was thought. */
  measure(index: number, height: number): number;
}

export interface ChunkHeightsOptions {
  readonly chunks: readonly MarkdownChunk[];
  /** Under which key the height of a chunk is remembered. */
  readonly keyOf: (chunk: MarkdownChunk) => string;
  readonly memory: HeightMemory;
  /** The height of a chunk that was not measured yet. */
  readonly estimate: (chunk: MarkdownChunk) => number;
  /** Heights of chunks of an earlier state of the text. Kept up to date. */
  readonly known: WeakMap<MarkdownChunk, number>;
}

export function createChunkHeights({ chunks, keyOf, memory, estimate, known }: ChunkHeightsOptions): ChunkHeights {
  const heights = chunks.map((chunk) => {
    const height = known.get(chunk) ?? memory.get(keyOf(chunk)) ?? estimate(chunk);
    known.set(chunk, height);
    return height;
  });
  return {
    count: heights.length,
    height: (index) => heights[index] ?? 0,
    top(index) {
      let top = 0;
      for (let before = 0; before < index; before++) top += heights[before] ?? 0;
      return top;
    },
    at(distance) {
      let bottom = 0;
      for (const [index, height] of heights.entries()) {
        bottom += height;
        if (bottom > distance) return index;
      }
      return Math.max(0, heights.length - 1);
    },
    measure(index, height) {
      const change = height - (heights[index] ?? 0);
      heights[index] = height;
      const chunk = chunks[index];
      if (chunk) known.set(chunk, height);
      if (chunk && Math.abs(change) >= 0.5) memory.set(keyOf(chunk), height);
      return change;
    },
  };
}
