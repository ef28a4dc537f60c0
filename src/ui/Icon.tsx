"use client";
import { forwardRef, type SVGAttributes } from "react";
import { cx } from "./cx.js";
import type { IconShape } from "./IconShape.js";

export interface IconProps extends SVGAttributes<SVGSVGElement> {
  /** One of `icons.ts`. */
  shape: IconShape;
  /** `sm` is 14 px, `md` (the default) 16 px. */
  size?: "sm" | "md";
  /** Fills the shape with the colour of the text. */
  solid?: boolean;
  /** Mirrors the icon where text runs right to left: for arrows that mean "on" or "back". */
  flip?: boolean;
}

/** An inline icon. Hidden from assistive technology: the words stand beside it or on the button around it. */
export const Icon = forwardRef<SVGSVGElement, IconProps>(function Icon(
  { shape, size = "md", solid, flip, className, ...rest },
  ref,
) {
  return (
    <svg
      ref={ref}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      {...rest}
      className={cx(
        "sk-icon",
        size === "sm" && "sk-icon--sm",
        solid && "sk-icon--solid",
        flip && "sk-icon--flip",
        className,
      )}
    >
      {shape.map(([Element, attributes], index) => (
        <Element key={index} {...attributes} />
      ))}
    </svg>
  );
});
