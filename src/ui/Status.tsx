"use client";
import { forwardRef, type HTMLAttributes } from "react";
import { cx } from "./cx.js";

export interface StatusProps extends HTMLAttributes<HTMLSpanElement> {
  tone: "neutral" | "accent" | "ok" | "warn" | "error";
}

/** A dot in the colour of the tone, and the word (the children) that says the same. */
export const Status = forwardRef<HTMLSpanElement, StatusProps>(function Status(
  { tone, className, children, ...rest },
  ref,
) {
  return (
    <span ref={ref} {...rest} className={cx("sk-status", tone === "neutral" ? "sk-muted" : `sk-${tone}`, className)}>
      <span>{children}</span>
    </span>
  );
});
