"use client";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { CopyButton } from "../../../ui/CopyButton.js";
import { IconButton } from "../../../ui/IconButton.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { wholeOffset } from "../../../ui/wholeOffset.js";
import { chevronBackIcon, chevronIcon, closeIcon } from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import type { JsonPlace } from "../JsonExpansion.js";
import type { TextMatcher } from "../JsonMatch.js";
import { jsonToolLabels } from "../jsonToolLabels.js";
import { MarkedText } from "../MarkedText.js";

export interface ReadingViewProps {
  /** Where the text stands; `label` names the whole. */
  place: JsonPlace;
  label: string;
  text: string;
  /** The match that is shown begins here; the page with it is opened. */
  at?: number;
  matcher?: TextMatcher | undefined;
  onClose: () => void;
}

/** One huge text node stalls the browser's layout; a page of this many UTF-16 units does not. */
const PAGE = 16_000;
/** What scrolls must be reachable without a mouse. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** A long text in pages, below the tree. It takes the focus; Escape closes it. */
export function ReadingView({ place, label, text, at = 0, matcher, onClose }: ReadingViewProps): ReactElement {
  const labels = useLabels(jsonToolLabels);
  const id = useId();
  const [page, setPage] = useState(Math.floor(at / PAGE));
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
          <VisibleText text={labels.jsonReadingName(labels.jsonPlaceName(place, label))} escapes />
        </span>
        <span className="sk-count">{labels.jsonReadingRange(Math.min(from + 1, text.length), to, text.length)}</span>
        <span className="sk-spring" />
        {pages > 1 ? (
          <>
            <IconButton
              icon={chevronBackIcon}
              flip
              label={labels.jsonReadingPrevious}
              disabled={page === 0}
              onClick={() => turn(page - 1)}
            />
            <IconButton
              icon={chevronIcon}
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
        <IconButton icon={closeIcon} label={labels.jsonReadingClose} onClick={onClose} />
      </div>
      <pre ref={body} className="sk-reading__text sk-focus-in" {...SCROLLED_BY_KEYS}>
        <MarkedText text={text.slice(from, to)} matcher={matcher} current={at - from} />
      </pre>
    </dialog>
  );
}

/** From and to of a page; no surrogate pair is cut. */
function bounds(text: string, page: number): [number, number] {
  return [wholeOffset(text, page * PAGE), wholeOffset(text, Math.min(text.length, (page + 1) * PAGE))];
}
