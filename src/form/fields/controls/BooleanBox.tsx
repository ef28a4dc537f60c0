"use client";
import { useEffect, useRef } from "react";
import type { FieldEditing } from "../FieldEditing.js";
import type { BooleanSpec } from "../FieldSpec.js";

/** A native checkbox with the value beside it, as it is spelled. */
export function BooleanBox(props: FieldEditing<BooleanSpec> & { isSwitch?: boolean }) {
  const { value, set, control, readOnly, isSwitch = false } = props;
  const box = useRef<HTMLInputElement>(null);
  const isUnset = value !== "true" && value !== "false";
  useEffect(() => {
    if (box.current) box.current.indeterminate = isUnset && !isSwitch;
  });
  const { "aria-invalid": _invalid, ...named } = control;
  return (
    <span className="sk-checkline">
      <input
        {...named}
        ref={box}
        type="checkbox"
        className={isSwitch ? "sk-switch" : "sk-check"}
        {...(isSwitch ? { role: "switch" } : undefined)}
        checked={value === "true"}
        aria-readonly={readOnly || undefined}
        onChange={(event) => {
          if (!readOnly) set(String(event.currentTarget.checked));
        }}
      />
      {isUnset ? null : (
        <span aria-hidden="true" className="sk-muted">
          {value}
        </span>
      )}
    </span>
  );
}
