"use client";
import { forwardRef, type HTMLAttributes } from "react";
import { cx } from "./cx.js";

/** Words for assistive technology only. */
export const VisuallyHidden = forwardRef<HTMLSpanElement, HTMLAttributes<HTMLSpanElement>>(function VisuallyHidden(
  { className, ...rest },
  ref,
) {
  return <span ref={ref} {...rest} className={cx("sk-vh", className)} />;
});
