"use client";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { IconButton } from "../../../ui/IconButton.js";
import { chevronBackIcon, chevronIcon, closeIcon } from "../../../ui/icons.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { wholeOffset } from "../../../ui/wholeOffset.js";
import { useLabels } from "../../labels.js";
import { jsonDiffLabels } from "../jsonDiffLabels.js";
import { MarkedWords } from "../words/MarkedWords.js";
import type { TextRange } from "../words/TextRange.js";
import type { WordDiff } from "../words/wordDiff.js";

/** A text before and after, or one of them. */
export interface DiffReadingText {
  /** Of the row that it belongs to. */
  readonly id: string;
  readonly name: string;
  readonly old: string | undefined;
  readonly now: string | undefined;
  readonly words?: WordDiff;
}

export interface DiffReadingProps {
  text: DiffReadingText;
  onClose: () => void;
}

/** One huge text node stalls the browser's layout; a page of this many UTF-16 units does not. */
const PAGE = 16_000;
/** What is read begins some lines above the first difference. */
const ABOVE_PX = 60;
/** What scrolls must be reachable without a mouse. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** Both texts of a difference side by side, in pages, below the rows. It takes the focus; Escape closes it. */
export function DiffReading({ text, onClose }: DiffReadingProps): ReactElement {
  const labels = useLabels(jsonDiffLabels);
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const { name, old, now, words } = text;
  const length = Math.max(old?.length ?? 0, now?.length ?? 0);
  const pages = Math.max(1, Math.ceil(length / PAGE));
  const [page, setPage] = useState(Math.min(pages - 1, Math.floor((words?.at ?? 0) / PAGE)));
  useEffect(() => box.current?.querySelector("pre")?.focus({ preventScroll: true }), []);
  return (
    <dialog
      open
      ref={box}
      className="sk-reading"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="sk-reading__head">
        <span id={id} className="sk-truncate sk-mono">
          <VisibleText text={labels.jsonDiffReading(name)} escapes />
        </span>
        <span className="sk-spring" />
        {pages > 1 ? (
          <>
            <IconButton
              icon={chevronBackIcon}
              flip
              label={labels.jsonDiffReadingPrevious}
              disabled={page === 0}
              onClick={() => setPage(page - 1)}
            />
            <IconButton
              icon={chevronIcon}
              flip
              label={labels.jsonDiffReadingNext}
              disabled={page === pages - 1}
              onClick={() => setPage(page + 1)}
            />
          </>
        ) : null}
        <IconButton icon={closeIcon} label={labels.jsonDiffReadingClose} onClick={onClose} />
      </div>
      <div key={page} className="sk-jsondiff__texts">
        {old === undefined ? null : (
          <Page side="old" label={labels.jsonDiffBefore} text={old} page={page} ranges={words?.old ?? []} />
        )}
        {now === undefined ? null : (
          <Page side="now" label={labels.jsonDiffAfter} text={now} page={page} ranges={words?.now ?? []} />
        )}
      </div>
    </dialog>
  );
}

interface PageProps {
  side: "old" | "now";
  label: string;
  text: string;
  page: number;
  ranges: readonly TextRange[];
}

function Page({ side, label, text, page, ranges }: PageProps): ReactElement {
  const labels = useLabels(jsonDiffLabels);
  const id = useId();
  const body = useRef<HTMLPreElement>(null);
  useEffect(() => {
    const mark = body.current?.querySelector<HTMLElement>("del, ins");
    if (body.current && mark) body.current.scrollTop = mark.offsetTop - body.current.offsetTop - ABOVE_PX;
  }, []);
  const from = wholeOffset(text, Math.min(text.length, page * PAGE));
  const to = wholeOffset(text, Math.min(text.length, (page + 1) * PAGE));
  return (
    <section className="sk-jsondiff__text" aria-labelledby={id}>
      <h4 id={id} className="sk-jsondiff__texthead">
        {label} <span className="sk-count">{labels.jsonDiffReadingRange(from + 1, to, text.length)}</span>
      </h4>
      <pre ref={body} className="sk-reading__text sk-focus-in" {...SCROLLED_BY_KEYS}>
        <MarkedWords {...{ text, from, to, ranges, side }} />
      </pre>
    </section>
  );
}
