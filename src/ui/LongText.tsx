"use client";
import { Fragment, useState, type ReactElement } from "react";
import { Button } from "./Button.js";
import { VisibleText } from "./VisibleText.js";
import { wholeOffset } from "./wholeOffset.js";

export interface LongTextProps {
  text: string;
  /** Word on the button that shows the next page, given how many UTF-16 units are left. */
  moreLabel: (left: number) => string;
  /** UTF-16 units shown at first. Default 4000. */
  first?: number;
  /** Lines shown at first. Default 40. */
  lines?: number;
}

const PAGE = 16_000;

/** A text that may be huge: its beginning, and a button for each further page. Characters that cannot be seen are marked. */
export function LongText({ text, moreLabel, first = 4000, lines = 40 }: LongTextProps): ReactElement {
  const [pages, setPages] = useState(0);
  const cuts = [0, firstCut(text, first, lines)];
  for (let page = 0; page < pages; page++)
    cuts.push(wholeOffset(text, Math.min(text.length, (cuts.at(-1) ?? 0) + PAGE)));
  const end = cuts.at(-1) ?? 0;
  return (
    <>
      {cuts.slice(1).map((cut, index) => (
        <Fragment key={index}>
          <VisibleText text={text.slice(cuts[index], cut)} />
        </Fragment>
      ))}
      {end < text.length ? (
        <>
          {"… "}
          <Button variant="link" onClick={() => setPages(pages + 1)}>
            {moreLabel(text.length - end)}
          </Button>
        </>
      ) : null}
    </>
  );
}

function firstCut(text: string, most: number, lines: number): number {
  let at = -1;
  for (let line = 0; line < lines; line++) {
    at = text.indexOf("\n", at + 1);
    if (at === -1 || at > most) return wholeOffset(text, Math.min(text.length, most));
  }
  return at;
}
