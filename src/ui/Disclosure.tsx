"use client";
import { forwardRef, type DetailsHTMLAttributes, type ReactNode } from "react";
import { cx } from "./cx.js";
import { Icon } from "./Icon.js";
import { chevronIcon } from "./icons.js";
import { useControlled } from "./useControlled.js";

export interface DisclosureProps extends DetailsHTMLAttributes<HTMLDetailsElement> {
  /** The line that opens it. */
  summary: ReactNode;
  /** How much is inside, at the end of the line: `38 lines`. */
  note?: ReactNode;
  /** Controlled twin of `defaultOpen`. */
  open?: boolean;
  /** Default false. */
  defaultOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Leaves the children out of the page until it is open: for what is costly. The browser's own find cannot see them then. */
  lazy?: boolean;
}

/** One line that opens what is below it: native `details`. */
export const Disclosure = forwardRef<HTMLDetailsElement, DisclosureProps>(function Disclosure(
  { summary, note, open, defaultOpen = false, onOpenChange, lazy = false, className, children, onToggle, ...rest },
  ref,
) {
  const [isOpen, setOpen] = useControlled(open, defaultOpen, onOpenChange);
  return (
    <details
      ref={ref}
      {...rest}
      open={isOpen}
      onToggle={(event) => {
        onToggle?.(event);
        if (event.currentTarget.open !== isOpen) setOpen(event.currentTarget.open); // the browser's find opens it by itself
      }}
      className={cx("sk-fold", className)}
    >
      <summary
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        <Icon shape={chevronIcon} className="sk-chev" />
        <span className="sk-truncate">{summary}</span>
        {note === undefined ? null : <span className="sk-count">{note}</span>}
      </summary>
      {lazy && !isOpen ? null : <div className="sk-fold__body">{children}</div>}
    </details>
  );
});
