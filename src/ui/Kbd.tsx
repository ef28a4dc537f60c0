"use client";
import { forwardRef, type HTMLAttributes } from "react";
import { cx } from "./cx.js";

/** One key of a keyboard. */
export const Kbd = forwardRef<HTMLElement, HTMLAttributes<HTMLElement>>(function Kbd({ className, ...rest }, ref) {
  return <kbd ref={ref} {...rest} className={cx("sk-kbd", className)} />;
});
