"use client";
import { forwardRef, type HTMLAttributes, type ReactNode } from "react";
import { cx } from "./cx.js";
import { Icon } from "./Icon.js";
import type { IconShape } from "./IconShape.js";

export interface EmptyStateProps extends Omit<HTMLAttributes<HTMLDivElement>, "title"> {
  icon?: IconShape;
  title: ReactNode;
  /** Ways on. */
  actions?: ReactNode;
}

/** Says why there is nothing here (the children) and what can be done. */
export const EmptyState = forwardRef<HTMLDivElement, EmptyStateProps>(function EmptyState(
  { icon, title, actions, className, children, ...rest },
  ref,
) {
  return (
    <div ref={ref} {...rest} className={cx("sk-empty", className)}>
      {icon ? <Icon shape={icon} /> : null}
      <p className="sk-empty__title">{title}</p>
      {children === undefined ? null : <div>{children}</div>}
      {actions === undefined ? null : <div className="sk-empty__acts">{actions}</div>}
    </div>
  );
});
