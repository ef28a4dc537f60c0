"use client";
import type { ReactElement, ReactNode } from "react";
import { cx } from "../../../ui/cx.js";

export interface ToolHalfProps {
  label: ReactNode;
  /** Below the label, small. */
  note?: ReactNode;
  isError?: boolean;
  /** Id in the page. */
  anchor?: string | undefined;
  children: ReactNode;
}

/** The arguments or the result in a tool's block. An error tints only its half; the head says it in words. */
export function ToolHalf({ label, note, isError = false, anchor, children }: ToolHalfProps): ReactElement {
  return (
    <div id={anchor} className={cx("sk-tool__half", isError && "sk-tool__half--error")}>
      <span className="sk-tool__label">
        {label}
        {note === undefined ? null : <small>{note}</small>}
      </span>
      <div className="sk-tool__body">{children}</div>
    </div>
  );
}
