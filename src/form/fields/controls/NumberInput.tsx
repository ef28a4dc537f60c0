"use client";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { VisibleText } from "../../../ui/VisibleText.js";
import type { FieldEditing } from "../FieldEditing.js";
import type { NumberSpec } from "../FieldSpec.js";
import { isNumberText } from "../isNumberText.js";
import { steppedNumber } from "../steppedNumber.js";
import { useFieldLabels } from "../useFieldLabels.js";

export interface NumberInputProps extends FieldEditing<NumberSpec> {
  /** Before and after the input. */
  start?: ReactNode;
  end?: ReactNode;
}

/** A text of one line that must become a number. */
export function NumberInput(props: NumberInputProps) {
  const { spec, value, draft, set, setDraft, control, readOnly, isRequired, start, end } = props;
  const labels = useFieldLabels();
  const unitId = useId();
  const input = useRef<HTMLInputElement>(null);
  const shown = value === undefined || value === "null" ? "" : value;
  useEffect(() => {
    // stops a plain form from sending what is half-typed
    input.current?.setCustomValidity(draft === undefined ? "" : labels.fieldNotNumber(draft));
  });
  const type = (typed: string) => {
    const text = typed.trim();
    if (isNumberText(text)) set(text);
    else setDraft(typed === shown ? undefined : typed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : undefined;
    if (event.key === "Escape" && draft !== undefined) {
      event.stopPropagation();
      setDraft(undefined);
    }
    if (direction === undefined || readOnly || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = steppedNumber(spec, draft ?? value, direction * (event.shiftKey ? 10 : 1));
    if (next !== undefined) set(next);
  };
  const described = [control["aria-describedby"], spec.unit === undefined ? undefined : unitId];
  return (
    <span className="sk-numberline">
      {start}
      <input
        {...control}
        ref={input}
        aria-describedby={described.filter(Boolean).join(" ") || undefined}
        aria-required={isRequired || undefined}
        className="sk-input sk-input--num"
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
        value={draft ?? shown}
        readOnly={readOnly}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {end}
      {spec.unit === undefined ? null : (
        <span id={unitId} className="sk-muted">
          <VisibleText text={spec.unit} />
        </span>
      )}
    </span>
  );
}
