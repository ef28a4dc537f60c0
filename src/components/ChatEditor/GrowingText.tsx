"use client";
import { forwardRef, useRef, type ReactElement, type TextareaHTMLAttributes } from "react";
import { cx } from "../../ui/cx.js";
import { keepLineEnds } from "./keepLineEnds.js";
import type { TemplateVariable } from "./templateVariables.js";

export interface MarkedVariable extends TemplateVariable {
  /** Something fills it in. */
  readonly isKnown: boolean;
}

export interface GrowingTextProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onChange"> {
  value: string;
  onValueChange: (value: string) => void;
  isCode?: boolean;
  /** Stretches that are marked in the text. */
  marks?: readonly MarkedVariable[];
}

const MOST_ROWS = 24;

/** A text area as high as its text, and no line end changed that was not edited. Marks lie under the text. */
export const GrowingText = forwardRef<HTMLTextAreaElement, GrowingTextProps>(function GrowingText(
  { value, onValueChange, isCode = false, marks = [], className, onScroll, ...rest },
  ref,
) {
  const under = useRef<HTMLDivElement>(null);
  const rows = Math.min(MOST_ROWS, Math.max(2, value.split("\n", MOST_ROWS).length));
  return (
    <div className="sk-chat__grow">
      {marks.length > 0 ? (
        <div ref={under} aria-hidden="true" dir={isCode ? "ltr" : "auto"} className="sk-input sk-chat__under">
          {markedText(value, marks)}
        </div>
      ) : null}
      <textarea
        ref={ref}
        dir={isCode ? "ltr" : "auto"}
        rows={rows}
        spellCheck={!isCode}
        {...rest}
        value={value}
        onChange={(event) => onValueChange(keepLineEnds(value, event.currentTarget.value))}
        onScroll={(event) => {
          onScroll?.(event);
          if (under.current) under.current.scrollTop = event.currentTarget.scrollTop;
        }}
        className={cx(
          "sk-input sk-chat__area",
          isCode && "sk-input--mono",
          marks.length > 0 && "sk-chat__area--over",
          className,
        )}
      />
    </div>
  );
});

function markedText(text: string, marks: readonly MarkedVariable[]): (string | ReactElement)[] {
  const pieces: (string | ReactElement)[] = [];
  let from = 0;
  for (const mark of marks) {
    pieces.push(
      text.slice(from, mark.from),
      <span key={mark.from} className={mark.isKnown ? "sk-chat__var" : "sk-chat__var sk-chat__var--unknown"}>
        {text.slice(mark.from, mark.to)}
      </span>,
    );
    from = mark.to;
  }
  // A last line without a character has no height in a block, and one in a text area.
  return [...pieces, text.slice(from), "\u200b"];
}
