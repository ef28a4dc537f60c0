"use client";
import type { ReactElement } from "react";
import { VisibleText } from "../../ui/VisibleText.js";
import { cx } from "../../ui/cx.js";
import type { TextMatcher } from "./JsonMatch.js";

export interface MarkedTextProps {
  text: string;
  /** On one line, line ends and quotes written as in JSON. */
  escapes?: boolean;
  matcher: TextMatcher | undefined;
  /** Where in `text` the match starts that is shown. */
  current?: number | undefined;
}

/** Matches marked in one stretch of text at most. */
const MOST_MARKS = 200;

/** A text with the matches of a search marked; each of its characters can be seen. */
export function MarkedText({ text, escapes = false, matcher, current }: MarkedTextProps): ReactElement {
  const pieces: ReactElement[] = [];
  let at = 0;
  for (let match = matcher?.(text, 0); match && pieces.length < MOST_MARKS; match = matcher?.(text, match.to)) {
    const { from, to } = match;
    pieces.push(
      <VisibleText key={`t${at}`} text={text.slice(at, from)} escapes={escapes} />,
      <mark key={from} className={cx("sk-mark", from === current && "sk-mark--current")}>
        <VisibleText text={text.slice(from, to)} escapes={escapes} />
      </mark>,
    );
    at = to;
  }
  return (
    <>
      {pieces}
      <VisibleText text={text.slice(at)} escapes={escapes} />
    </>
  );
}
