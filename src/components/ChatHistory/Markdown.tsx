"use client";
import { memo, useMemo, type ReactElement } from "react";
import ReactMarkdown, { type Options } from "react-markdown";
import remarkGfm from "remark-gfm";
import { cx } from "../../ui/cx.js";
import { useLabels } from "../labels.js";
import { chatHistoryLabels } from "./chatHistoryLabels.js";
import { citationMarks, type CitationMark } from "./citationMarks.js";
import { markdownBounds, type MarkdownBound } from "./markdownBounds.js";
import { markdownElements } from "./markdownElements.js";
import { MarkdownFallback } from "./MarkdownFallback.js";
import { PagedText } from "./PagedText.js";
import { visibleCharacters } from "./visibleCharacters.js";

export interface MarkdownProps {
  text: string;
  /** Key under which open pages are remembered. */
  id: string;
  /** Keeps single line ends, as people and prompts mean them. */
  keepLines?: boolean;
  /** Passages that have sources. Must keep its identity. */
  marks?: readonly CitationMark[] | undefined;
}

/**
 * Markdown as React elements. Tags stay visible as text, addresses are judged by the elements themselves, and a text
 * that is too long or nested too deep is shown as it was recorded.
 */
export const Markdown = memo(function Markdown({ text, id, keepLines = false, marks }: MarkdownProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const bound = useMemo(() => markdownBounds(text), [text]);
  const elements = useMemo(() => markdownElements(id), [id]);
  const rehypePlugins = useMemo<Options["rehypePlugins"]>(
    () => (marks ? [[citationMarks, marks], visibleCharacters] : REHYPE),
    [marks],
  );
  if (bound) {
    return (
      <div>
        <span className="sk-count">{BOUNDS[bound](labels)}</span>
        <PagedText text={text} id={id} />
      </div>
    );
  }
  return (
    <MarkdownFallback text={text} fallback={<PagedText text={text} id={id} />}>
      <div data-sk-block={id} className={cx("sk-prose", keepLines && "sk-prose--lines")}>
        <ReactMarkdown
          remarkPlugins={PLUGINS}
          rehypePlugins={rehypePlugins}
          components={elements}
          urlTransform={asRecorded}
        >
          {text}
        </ReactMarkdown>
      </div>
    </MarkdownFallback>
  );
});

/**
 * The first plugin turns the parser's HTML off: `<internal_notes>` is text like any other, and what is inside is still
 * markdown. It stands first because the second adds to the list it makes.
 */
const PLUGINS: Options["remarkPlugins"] = [
  function visibleTags() {
    Object.assign(this.data(), { micromarkExtensions: [{ disable: { null: ["htmlFlow", "htmlText"] } }] });
  },
  remarkGfm,
];

const BOUNDS: Readonly<Record<MarkdownBound, (labels: typeof chatHistoryLabels) => string>> = {
  large: (labels) => labels.tooLargeForMarkdown,
  deep: (labels) => labels.tooDeepForMarkdown,
  busy: (labels) => labels.tooBusyForMarkdown,
};
const REHYPE = [visibleCharacters];

/** The elements for links and images judge addresses and show what they refuse; the library's default would blank it. */
function asRecorded(address: string): string {
  return address;
}
