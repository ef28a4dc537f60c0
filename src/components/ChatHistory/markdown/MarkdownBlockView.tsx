"use client";
import { memo, useMemo, type ReactElement } from "react";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { citationMarks, type CitationMark } from "./citationMarks.js";
import { CitedSources } from "./CitedSources.js";
import { CodeBlock } from "./CodeBlock.js";
import { completeMarkdown } from "./completeMarkdown.js";
import { footnoteOrder } from "./footnoteOrder.js";
import { FootnoteList } from "./FootnoteList.js";
import type { MarkdownBlock } from "./MarkdownBlock.js";
import { markdownBounds, type MarkdownBound } from "./markdownBounds.js";
import { markdownElements } from "./markdownElements.js";
import { MarkdownFallback } from "./MarkdownFallback.js";
import { parseMarkdown } from "./parseMarkdown.js";

export interface MarkdownBlockViewProps {
  block: MarkdownBlock;
  /** Key under which its images are remembered. */
  id: string;
  keepLines: boolean;
  /** Passages with sources that end in it. */
  marks: readonly CitationMark[] | undefined;
  /** Its end is still being written. */
  isOpen: boolean;
}

/** One block of markdown. What must not be parsed, or cannot, is shown as it was recorded: this block only. */
export const MarkdownBlockView = memo(function MarkdownBlockView(props: MarkdownBlockViewProps): ReactElement {
  const { block } = props;
  const bound = useMemo(() => (block.kind === "code" ? undefined : markdownBounds(block.text)), [block]);
  if (block.kind === "code") {
    const { text, language, wholeCode, isContinued, goesOn } = block;
    return (
      <CodeBlock
        language={language.split(/\s/, 1)[0] ?? ""}
        code={text}
        isContinued={isContinued}
        goesOn={goesOn}
        isFinished={!props.isOpen}
        {...(isContinued ? {} : { wholeCode })}
      />
    );
  }
  if (bound) return <PlainBlock text={block.text} bound={bound} />;
  return (
    <MarkdownFallback text={block.text} fallback={<PlainBlock text={block.text} />}>
      <Parsed {...props} />
    </MarkdownFallback>
  );
}, isSame);

/** Blocks are made anew from a text that has changed elsewhere. */
function isSame(old: MarkdownBlockViewProps, { block, id, keepLines, marks, isOpen }: MarkdownBlockViewProps): boolean {
  const { text, before, offset, goesOn, wholeCode } = old.block;
  return (
    (old.block === block ||
      (text === block.text &&
        before === block.before &&
        offset === block.offset &&
        goesOn === block.goesOn &&
        wholeCode === block.wholeCode)) &&
    old.id === id &&
    old.keepLines === keepLines &&
    old.marks === marks &&
    old.isOpen === isOpen
  );
}

function Parsed({ block, id, keepLines, marks, isOpen }: MarkdownBlockViewProps): ReactElement {
  return useMemo(() => {
    const source = sourceOf(block);
    const tokens = parseMarkdown(isOpen ? completeMarkdown(source) : source);
    const { placed, rest } = citationMarks(tokens, source, marks ? ownMarks(block, marks) : NO_MARKS);
    const notes = footnoteOrder(tokens);
    const look = { id, keepLines, marks: placed, notes: notes.numbers, isFinished: !isOpen };
    return (
      <>
        {block.offset > 0 ? "\n" : null}
        {markdownElements(tokens, look)}
        {rest.length === 0 ? null : (
          <p>
            {rest.map(({ end, sources }) => (
              <CitedSources key={end} sources={sources} />
            ))}
          </p>
        )}
        {notes.definitions.length === 0 ? null : <FootnoteList definitions={notes.definitions} look={look} />}
      </>
    );
  }, [block, id, keepLines, marks, isOpen]);
}

const NO_MARKS: readonly CitationMark[] = [];

/** A mark of the byte order is no text, and line ends are the parser's, so that offsets agree. */
function sourceOf({ text, before, offset }: MarkdownBlock): string {
  const source = before + text;
  return oneLineEnd(offset === 0 && source.startsWith("\uFEFF") ? source.slice(1) : source);
}

function oneLineEnd(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Marks by their offset in what is parsed. */
function ownMarks({ text, before, offset }: MarkdownBlock, marks: readonly CitationMark[]): CitationMark[] {
  const shift = oneLineEnd(before).length - (offset === 0 && text.startsWith("\uFEFF") ? 1 : 0);
  return marks.map(({ end, sources }) => ({
    end: shift + oneLineEnd(text.slice(0, Math.max(0, end - offset))).length,
    sources,
  }));
}

const BOUNDS: Readonly<Record<MarkdownBound, (labels: typeof chatHistoryLabels) => string>> = {
  deep: (labels) => labels.tooDeepForMarkdown,
  busy: (labels) => labels.tooBusyForMarkdown,
};

function PlainBlock({ text, bound }: { text: string; bound?: MarkdownBound }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  return (
    <div className="sk-prose__plain">
      {bound ? <span className="sk-count">{BOUNDS[bound](labels)}</span> : null}
      <div className="sk-prose--raw" dir="auto">
        <VisibleText text={text} />
      </div>
    </div>
  );
}
