"use client";
import { useMemo, useRef, useState, type ReactElement } from "react";
import { cx } from "../../../ui/cx.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import type { MarkdownBlock } from "./MarkdownBlock.js";
import { createChunker, type MarkdownChunk } from "./MarkdownChunk.js";
import { useDrawnChunks } from "./useDrawnChunks.js";

export interface LongMarkdownProps {
  /** Key under which heights are remembered. */
  id: string;
  blocks: readonly MarkdownBlock[];
  drawBlock: (block: MarkdownBlock) => ReactElement;
  className: string;
}

/** A long text of which only what is near the reader is in the document. The rest takes the room it will need. */
export function LongMarkdown({ id, blocks, drawBlock, className }: LongMarkdownProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const place = useRef<HTMLDivElement>(null);
  const [chunk] = useState(createChunker);
  const chunks = useMemo(() => chunk(blocks), [chunk, blocks]);
  const { isDrawn, heightOf, chunkRef, spaceRef, printed } = useDrawnChunks({ id, chunks, place });
  const drawn: ReactElement[] = [];
  for (let index = 0; index < chunks.length;) {
    const here = chunks[index];
    if (here && isDrawn(index)) {
      drawn.push(
        <div
          key={here.offset}
          ref={chunkRef}
          data-sk-block={id}
          data-sk-from={here.offset}
          data-sk-to={here.offset + here.characters}
          className={cx(className, continuesCode(here) && "sk-prose-long__code")}
        >
          {here.blocks.map(drawBlock)}
        </div>,
      );
      index++;
      continue;
    }
    const from = index;
    let height = 0;
    for (; index < chunks.length && !isDrawn(index); index++) height += heightOf(index);
    if (height > 0)
      drawn.push(
        <div key={`space ${from}`} ref={spaceRef} className="sk-prose-long__space" style={{ blockSize: height }} />,
      );
  }
  const total = blocks.at(-1)?.end ?? 0;
  return (
    <div ref={place} className="sk-prose-long">
      {drawn}
      {printed !== undefined && printed < total ? (
        <span className="sk-count">{labels.pageCharacters(printed, total)}</span>
      ) : null}
    </div>
  );
}

function continuesCode({ blocks: [first] }: MarkdownChunk): boolean {
  return first?.kind === "code" && first.isContinued;
}
