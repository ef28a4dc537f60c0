"use client";
import { useCallback, useEffect, useMemo, useState, type RefCallback, type RefObject } from "react";
import { useIsomorphicLayoutEffect } from "../../../ui/useIsomorphicLayoutEffect.js";
import { useChat } from "../ChatContext.js";
import { useRemembered } from "../useRemembered.js";
import { createChunkHeights } from "./ChunkHeights.js";
import { createChunkRoom, type DrawnView } from "./ChunkRoom.js";
import { estimateHeight } from "./estimateHeight.js";
import type { MarkdownChunk } from "./MarkdownChunk.js";
import { PRINTING } from "./printing.js";
import { shownOffsetKey } from "./shownOffsetKey.js";

export interface DrawnChunks {
  isDrawn(index: number): boolean;
  /** In px; 0 as long as nothing can be measured. */
  heightOf(index: number): number;
  readonly chunkRef: RefCallback<HTMLElement>;
  readonly spaceRef: RefCallback<HTMLElement>;
  /** While it is printed: how many characters are. */
  readonly printed: number | undefined;
}

/** On a server and in the first render. */
const FIRST_CHUNKS = 2;
/** Paper takes no more. */
const PRINTED_CHARACTERS = 300_000;
const CHARACTER_WIDTH = 6.6;

/** Which chunks of a long text are in the document: those near what the reader sees, in whatever scrolls. */
export function useDrawnChunks(options: {
  readonly id: string;
  readonly chunks: readonly MarkdownChunk[];
  readonly place: RefObject<HTMLElement | null>;
}): DrawnChunks {
  const { id, chunks, place } = options;
  const { memory } = useChat();
  const [shown, setShown] = useRemembered(shownOffsetKey(id), 0);
  const [charactersPerLine, setCharactersPerLine] = useState<number>();
  const [view, setView] = useState<DrawnView>({ first: 0, last: FIRST_CHUNKS - 1, kept: [] });
  const isPrinted = useRemembered(PRINTING, 0)[0] === 1;
  const [known] = useState(() => new WeakMap<MarkdownChunk, number>());
  const heights = useMemo(() => {
    if (charactersPerLine === undefined) return undefined;
    const keyOf = ({ offset }: MarkdownChunk) => `${id} height ${offset}`;
    const estimate = (chunk: MarkdownChunk) => estimateHeight(chunk, charactersPerLine);
    return createChunkHeights({ chunks, keyOf, memory, estimate, known });
  }, [id, chunks, memory, charactersPerLine, known]);
  const [room] = useState(() => createChunkRoom(setView));

  useIsomorphicLayoutEffect(() => {
    if (typeof IntersectionObserver === "undefined" || typeof ResizeObserver === "undefined") {
      setView({ first: 0, last: Infinity, kept: [] });
      return;
    }
    setCharactersPerLine(Math.min(90, Math.max(20, (place.current?.clientWidth ?? 0) / CHARACTER_WIDTH)));
  }, [place]);
  useIsomorphicLayoutEffect(() => (place.current ? room.enter(place.current) : undefined), [room, place]);
  useIsomorphicLayoutEffect(() => {
    if (heights) room.look(heights, chunks);
  }, [room, heights, chunks]);

  const asked = shown > 0 ? chunkAt(chunks, shown - 1) : -1;
  useEffect(() => {
    if (asked < 0 || !heights) return;
    room.reveal(asked);
    setShown(0);
  }, [room, asked, heights, setShown]);

  const printed = isPrinted ? chunks.findLast(({ offset }) => offset < PRINTED_CHARACTERS) : undefined;
  const isDrawn = useCallback(
    (index: number) =>
      (index >= view.first && index <= view.last) ||
      index === asked ||
      view.kept.includes(index) ||
      (isPrinted && (chunks[index]?.offset ?? 0) < PRINTED_CHARACTERS),
    [view, asked, isPrinted, chunks],
  );
  return {
    isDrawn,
    heightOf: (index) => heights?.height(index) ?? 0,
    chunkRef: room.chunkRef,
    spaceRef: room.spaceRef,
    printed: printed && printed.offset + printed.characters,
  };
}

function chunkAt(chunks: readonly MarkdownChunk[], offset: number): number {
  return chunks.findLastIndex((chunk) => chunk.offset <= offset);
}
