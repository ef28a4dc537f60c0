"use client";
import { useMemo, type ReactElement } from "react";
import { Button } from "../../../ui/Button.js";
import { CopyButton } from "../../../ui/CopyButton.js";
import { cx } from "../../../ui/cx.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { PAGE_CHARACTERS, countLines, textPages, type TextPage } from "./textPages.js";
import { useRemembered } from "../useRemembered.js";

export interface PagedTextProps {
  text: string;
  /** Key under which the number of open pages is remembered. */
  id: string;
  /** `code` is set in the monospace face. Default `prose`. */
  face?: "prose" | "code";
}

/** Text as it was recorded, white space kept. A long one comes in pages, with its size and the ways to the rest. */
export function PagedText({ text, id, face = "prose" }: PagedTextProps): ReactElement {
  const pages = useMemo(() => textPages(text), [text]);
  const [shown, show] = useRemembered(`${id} pages`, 1);
  const visible = pages.slice(0, shown);
  return (
    <div className={cx("sk-text", face === "code" ? "sk-text--code" : "sk-prose sk-prose--raw")}>
      {visible.map((page, index) => (
        <div
          key={index}
          dir="auto"
          data-sk-block={id}
          className={cx("sk-text__page", visible.length > 2 && "sk-text__page--far")}
        >
          <VisibleText text={page.text} />
        </div>
      ))}
      {pages.length > 1 ? <MorePages text={text} pages={pages} shown={visible.length} show={show} /> : null}
    </div>
  );
}

interface MorePagesProps {
  text: string;
  pages: readonly TextPage[];
  shown: number;
  show: (pages: number) => void;
}

function MorePages({ text, pages, shown, show }: MorePagesProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  return (
    <div className="sk-more">
      <span className="sk-strong">{pageLabel(labels, text, pages, shown)}</span>
      <span className="sk-spring" />
      {shown < pages.length ? (
        <>
          <Button variant="link" onClick={() => show(shown + 1)}>
            {labels.pageNext}
          </Button>
          <Button variant="link" onClick={() => show(pages.length)}>
            {labels.pageShowAll}
          </Button>
        </>
      ) : (
        <Button variant="link" onClick={() => show(1)}>
          {labels.pageFirst}
        </Button>
      )}
      <CopyButton text={text} size="sm" className="sk-btn--quiet">
        {labels.copyAll}
      </CopyButton>
    </div>
  );
}

/** Counts lines where the text has them, else characters. */
function pageLabel(labels: typeof chatHistoryLabels, text: string, pages: readonly TextPage[], shown: number): string {
  const lines = countLines(text);
  const byLines = lines >= text.length / PAGE_CHARACTERS + 2;
  if (shown >= pages.length)
    return labels.pageAll(byLines ? labels.lineCount(lines) : labels.characterCount(text.length));
  const part = pages.slice(0, shown);
  if (byLines)
    return labels.pageLines(
      part.reduce((sum, page) => sum + page.lines, 0),
      lines,
    );
  return labels.pageCharacters(
    part.reduce((sum, page) => sum + page.text.length, 0),
    text.length,
  );
}
