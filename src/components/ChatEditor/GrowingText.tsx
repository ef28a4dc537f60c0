"use client";
import { forwardRef, type TextareaHTMLAttributes } from "react";
import { cx } from "../../ui/cx.js";
import { keepLineEnds } from "./keepLineEnds.js";

export interface GrowingTextProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onChange"> {
  value: string;
  onValueChange: (value: string) => void;
  isCode?: boolean;
}

const MOST_ROWS = 24;

/** A text area as high as its text, and no line end changed that was not edited. */
export const GrowingText = forwardRef<HTMLTextAreaElement, GrowingTextProps>(function GrowingText(
  { value, onValueChange, isCode = false, className, ...rest },
  ref,
) {
  const rows = Math.min(MOST_ROWS, Math.max(2, value.split("\n", MOST_ROWS).length));
  return (
    <textarea
      ref={ref}
      dir={isCode ? "ltr" : "auto"}
      rows={rows}
      spellCheck={!isCode}
      {...rest}
      value={value}
      onChange={(event) => onValueChange(keepLineEnds(value, event.currentTarget.value))}
      className={cx("sk-input sk-chat__area", isCode && "sk-input--mono", className)}
    />
  );
});
