"use client";
import { forwardRef, type ButtonHTMLAttributes } from "react";
import { cx } from "./cx.js";
import { Icon } from "./Icon.js";
import type { IconShape } from "./IconShape.js";

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  /** What the button does: its name for assistive technology and its tooltip. */
  label: string;
  icon: IconShape;
  /** `sm` (the default) is 24 px, `md` as high as an input. */
  size?: "md" | "sm";
  /** Mirrors the icon where text runs right to left. */
  flip?: boolean;
}

/** A button that shows only an icon. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, size = "sm", flip = false, className, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={cx("sk-iconbtn", size === "md" && "sk-iconbtn--lg", className)}
    >
      <Icon shape={icon} flip={flip} />
    </button>
  );
});
