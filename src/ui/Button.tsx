"use client";
import { forwardRef, type ButtonHTMLAttributes } from "react";
import { cx } from "./cx.js";
import { Icon } from "./Icon.js";
import type { IconShape } from "./IconShape.js";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` once a screen; `quiet` has no edge; `link` looks like a link in text. Default `default`. */
  variant?: "default" | "primary" | "quiet" | "link";
  /** Default `md`: as high as an input. */
  size?: "md" | "sm";
  /** An icon before the words. */
  icon?: IconShape;
}

/** A native button; `type` is `button` unless told. Prefer `aria-disabled` with a reason to `disabled`. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "default", size = "md", icon, className, children, ...rest },
  ref,
) {
  return (
    <button ref={ref} type="button" {...rest} className={cx(classOf(variant, size), className)}>
      {icon ? <Icon shape={icon} size={size === "sm" ? "sm" : "md"} /> : null}
      {children}
    </button>
  );
});

function classOf(variant: NonNullable<ButtonProps["variant"]>, size: NonNullable<ButtonProps["size"]>): string {
  if (variant === "link") return "sk-link";
  return cx("sk-btn", variant !== "default" && `sk-btn--${variant}`, size === "sm" && "sk-btn--sm");
}
