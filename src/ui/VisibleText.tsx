"use client";
import { Fragment, type ReactElement } from "react";
import { splitInvisible, type TextPiece } from "./splitInvisible.js";

export interface VisibleTextProps {
  text: string;
  /** On one line, line ends, tabs, quotes and backslashes written as in JSON. Default false. */
  escapes?: boolean;
}

const CLASSES = { text: undefined, mark: "sk-char", escape: "sk-esc" } as const satisfies Record<
  TextPiece["kind"],
  string | undefined
>;

/** A text in which each character can be seen: what is invisible or reorders its neighbours stands there as a marked `U+202E`. */
export function VisibleText({ text, escapes = false }: VisibleTextProps): ReactElement {
  return (
    <>
      {splitInvisible(text, escapes).map((piece, index) => {
        const className = CLASSES[piece.kind];
        return className === undefined ? (
          <Fragment key={index}>{piece.text}</Fragment>
        ) : (
          <span key={index} className={className}>
            {piece.text}
          </span>
        );
      })}
    </>
  );
}
