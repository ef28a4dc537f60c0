"use client";
import { forwardRef, useId, type HTMLAttributes, type ReactNode } from "react";
import { cx } from "./cx.js";
import { Icon } from "./Icon.js";
import { alertIcon, checkIcon, errorIcon, infoIcon } from "./icons.js";
import type { IconShape } from "./IconShape.js";

export interface CalloutProps extends Omit<HTMLAttributes<HTMLDivElement>, "title"> {
  /** Default `neutral`. */
  tone?: "neutral" | "ok" | "warn" | "error";
  title?: ReactNode;
  /** Default: the icon of the tone. */
  icon?: IconShape;
  actions?: ReactNode;
  /** A strip across the whole width instead of a block. */
  band?: boolean;
}

const ICONS: Readonly<Record<NonNullable<CalloutProps["tone"]>, IconShape>> = {
  neutral: infoIcon,
  ok: checkIcon,
  warn: alertIcon,
  error: errorIcon,
};

/** A note beside the content. `role` is `note`; give `alert` or `status` to what appears by itself. */
export const Callout = forwardRef<HTMLDivElement, CalloutProps>(function Callout(
  { tone = "neutral", title, icon = ICONS[tone], actions, band = false, className, children, ...rest },
  ref,
) {
  const id = useId();
  return (
    <div
      ref={ref}
      role="note"
      aria-labelledby={title === undefined ? undefined : id}
      {...rest}
      className={cx("sk-note", tone !== "neutral" && `sk-note--${tone}`, band && "sk-note--band", className)}
    >
      <Icon shape={icon} />
      <div className="sk-note__text">
        {title === undefined ? null : (
          <strong id={id} className="sk-strong">
            {title}
          </strong>
        )}
        {children === undefined ? null : <div>{children}</div>}
        {actions === undefined ? null : <div className="sk-note__acts">{actions}</div>}
      </div>
    </div>
  );
});
