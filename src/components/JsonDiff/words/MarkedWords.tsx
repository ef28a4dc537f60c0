"use client";
import type { ReactElement } from "react";
import { VisibleText } from "../../../ui/VisibleText.js";
import type { TextRange } from "./TextRange.js";

export interface MarkedWordsProps {
  text: string;
  /** The stretch of the text that is drawn. */
  from: number;
  to: number;
  /** What differs in it, ascending. */
  ranges: readonly TextRange[];
  /** Which of the two texts it is. */
  side: "old" | "now";
  /** On one line, line ends and quotes written as in JSON. */
  escapes?: boolean;
}

/** Stretches marked at once. */
const MOST_MARKS = 500;

/** A stretch of a text with the words marked that the other text has not. */
export function MarkedWords({ text, from, to, ranges, side, escapes = false }: MarkedWordsProps): ReactElement {
  const Mark = side === "old" ? "del" : "ins";
  const pieces: ReactElement[] = [];
  let at = from;
  for (const range of ranges) {
    if (range.to <= from) continue;
    if (range.from >= to || pieces.length >= 2 * MOST_MARKS) break;
    const start = Math.max(range.from, from);
    const end = Math.min(range.to, to);
    pieces.push(
      <VisibleText key={`t${at}`} text={text.slice(at, start)} escapes={escapes} />,
      <Mark key={start} className={`sk-jsondiff__word sk-jsondiff__word--${side}`}>
        <VisibleText text={text.slice(start, end)} escapes={escapes} />
      </Mark>,
    );
    at = end;
  }
  return (
    <>
      {pieces}
      <VisibleText text={text.slice(at, to)} escapes={escapes} />
    </>
  );
}
