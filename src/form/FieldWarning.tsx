"use client";
import type { ReactNode } from "react";
import { Icon } from "../ui/Icon.js";
import { alertIcon } from "../ui/icons.js";

/** Something to know about a value that may be saved all the same. */
export function FieldWarning({ children }: { children: ReactNode }) {
  return (
    <span className="sk-formwarning">
      <Icon shape={alertIcon} size="sm" className="sk-warn" />
      <span>{children}</span>
    </span>
  );
}
