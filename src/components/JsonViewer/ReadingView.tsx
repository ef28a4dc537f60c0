"use client";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { CopyButton, IconButton, VisibleText } from "../../ui/index.js";
import { useLabels } from "../labels.js";

export interface ReadingViewProps {
  /** What is read. */
  name: string;
  text: string;
  onClose: () => void;
}

/** One huge text node stalls the browser's layout; a page of this many UTF-16 units does not. */
const PAGE = 16_000;
/** What scrolls must be reachable without a mouse. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** A long text in pages, below the tree. It takes the focus; Escape closes it. */
export function ReadingView({ name, text, onClose }: ReadingViewProps): ReactElement {
  const labels = useLabels();
  const id = useId();
  const [page, setPage] = useState(0);
  const body = useRef<HTMLPreElement>(null);
  const [from, to] = bounds(text, page);
  const pages = Math.max(1, Math.ceil(text.length / PAGE));
  useEffect(() => body.current?.focus(), []);
  const turn = (next: number) => {
    setPage(next);
    if (body.current) body.current.scrollTop = 0;
  };
  return (
    <dialog
      open
      className="sk-reading"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="sk-reading__head">
        <span id={id} className="sk-truncate sk-mono">
          <VisibleText text={labels.jsonReadingName(name)} escapes />
        </span>
        <span className="sk-count">{labels.jsonReadingRange(Math.min(from + 1, text.length), to, text.length)}</span>
        <span className="sk-spring" />
        {pages > 1 ? (
          <>
            <IconButton
              icon="chevron-back"
              flip
              label={labels.jsonReadingPrevious}
              disabled={page === 0}
              onClick={() => turn(page - 1)}
            />
            <IconButton
              icon="chevron"
              flip
              label={labels.jsonReadingNext}
              disabled={page === pages - 1}
              onClick={() => turn(page + 1)}
            />
          </>
        ) : null}
        <CopyButton
          text={text}
          size="sm"
          className="sk-btn--quiet"
          copiedLabel={labels.jsonCopied}
          failedLabel={labels.jsonCopyFailed}
        >
          {labels.jsonReadingCopy}
        </CopyButton>
        <IconButton icon="close" label={labels.jsonReadingClose} onClick={onClose} />
      </div>
      <pre ref={body} className="sk-reading__text sk-focus-in" {...SCROLLED_BY_KEYS}>
        <VisibleText text={text.slice(from, to)} />
      </pre>
    </dialog>
  );
}

/** From and to of a page; no surrogate pair is cut. */
function bounds(text: string, page: number): [number, number] {
  return [whole(text, page * PAGE), whole(text, Math.min(text.length, (page + 1) * PAGE))];
}

function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
