import { describe, expect, it } from "vitest";
import { createChunkHeights } from "../../../src/components/ChatHistory/markdown/ChunkHeights.js";
import { createChunker } from "../../../src/components/ChatHistory/markdown/MarkdownChunk.js";
import { splitMarkdown } from "../../../src/components/ChatHistory/markdown/splitMarkdown.js";
import { longMarkdown } from "../../../stories/fixtures/longMarkdown.js";

const text = longMarkdown(60_000);

describe("chunks of a long text", () => {
  it("hold every block once", () => {
    const { blocks } = splitMarkdown(text);
    expect(createChunker()(blocks).flatMap((chunk) => chunk.blocks)).toEqual(blocks);
  });

  it("keep their identity while the text grows", () => {
    const chunk = createChunker();
    const first = splitMarkdown(text.slice(0, 50_000));
    const before = chunk(first.blocks);
    const after = chunk(splitMarkdown(text, first).blocks);
    for (const [index, one] of before.slice(0, -2).entries()) expect(after[index]).toBe(one);
    expect(after).toEqual(createChunker()(splitMarkdown(text).blocks));
  });
});

describe("heights of chunks", () => {
  const chunks = createChunker()(splitMarkdown(text).blocks).slice(0, 4);
  const make = (memory: Map<string, number>) =>
    createChunkHeights({
      chunks,
      keyOf: ({ offset }) => String(offset),
      memory,
      estimate: () => 100,
      known: new WeakMap(),
    });

  it("are estimated until they are measured, and remembered then", () => {
    const memory = new Map<string, number>();
    const heights = make(memory);
    expect(heights.top(4)).toBe(400);
    expect(heights.measure(1, 250)).toBe(150);
    expect([heights.top(1), heights.top(2), heights.top(4)]).toEqual([100, 350, 550]);
    expect(make(memory).top(4)).toBe(550);
  });

  it("tell which chunk is at a distance, the first and the last beyond the ends", () => {
    const heights = make(new Map());
    expect([-50, 0, 99, 100, 399, 1_000].map((distance) => heights.at(distance))).toEqual([0, 0, 0, 1, 3, 3]);
  });
});
