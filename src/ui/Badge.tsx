"use client";
import { forwardRef, type HTMLAttributes } from "react";
import { cx } from "./cx.js";

export interface BadgeProps extends HTMLAttributes<HTMLSpanElement> {
  /** Default `neutral`. A tone never says anything alone: the words inside do. */
  tone?: "neutral" | "outline" | "accent" | "ok" | "warn" | "error";
}

/** A short word on a tinted ground. */
export const Badge = forwardRef<HTMLSpanElement, BadgeProps>(function Badge(
  { tone = "neutral", className, ...rest },
  ref,
) {
  return <span ref={ref} {...rest} className={cx("sk-badge", tone !== "neutral" && `sk-badge--${tone}`, className)} />;
});
