"use client";
import { memo, useCallback, useMemo, useState, type ReactElement } from "react";
import { cx } from "../../../ui/cx.js";
import type { CitationMark } from "./citationMarks.js";
import { LongMarkdown } from "./LongMarkdown.js";
import type { MarkdownBlock } from "./MarkdownBlock.js";
import { MarkdownBlockView } from "./MarkdownBlockView.js";
import { marksByBlock } from "./marksByBlock.js";
import { createSplitter } from "./splitMarkdown.js";

export interface MarkdownProps {
  text: string;
  /** Key under which is remembered what images and long texts show. */
  id: string;
  /** Keeps single line ends, as people and prompts mean them. */
  keepLines?: boolean;
  /** Passages that have sources. Must keep its identity. */
  marks?: readonly CitationMark[] | undefined;
  /** The text is still being written: its end is drawn as it will probably go on. Default false. */
  isStreaming?: boolean;
}

/** Texts with more blocks or characters have only those near the reader in the document. */
const WHOLE_BLOCKS = 40;
const WHOLE_CHARACTERS = 20_000;

/**
 * Markdown as React elements, block by block: of a growing text only the end is read and drawn again. Tags stay visible
 * as text, addresses are judged by the elements themselves, and a block that must not be parsed is shown as it was recorded.
 */
export const Markdown = memo(function Markdown(props: MarkdownProps): ReactElement {
  const { text, id, keepLines = false, marks, isStreaming = false } = props;
  const [split] = useState(createSplitter);
  const { blocks } = useMemo(() => split(text), [split, text]);
  const ownMarks = useMemo(() => marksByBlock(blocks, marks), [blocks, marks]);
  const last = blocks.at(-1);
  const drawBlock = useCallback(
    (block: MarkdownBlock) => (
      <MarkdownBlockView
        key={block.offset}
        block={block}
        id={id}
        keepLines={keepLines}
        marks={ownMarks?.get(block)}
        isOpen={isStreaming && block === last}
      />
    ),
    [id, keepLines, ownMarks, isStreaming, last],
  );
  const className = cx("sk-prose", keepLines && "sk-prose--lines");
  if (blocks.length > WHOLE_BLOCKS || text.length > WHOLE_CHARACTERS)
    return <LongMarkdown id={id} blocks={blocks} drawBlock={drawBlock} className={className} />;
  return (
    <div data-sk-block={id} className={className}>
      {blocks.map(drawBlock)}
    </div>
  );
});
