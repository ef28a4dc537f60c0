"use client";
import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { Icon } from "../../../ui/Icon.js";
import { errorIcon } from "../../../ui/icons.js";
import { useFieldLabels } from "../useFieldLabels.js";

interface KeyInputProps {
  label: string;
  value: string;
  /** Another member has this key. */
  isTaken: boolean;
  onValueChange: (key: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur?: () => void;
}

/** A key of an object while it is typed. It has just been asked for, so it takes the focus. */
export function KeyInput({ label, value, isTaken, onValueChange, onKeyDown, onBlur }: KeyInputProps) {
  const labels = useFieldLabels();
  const problemId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <span className="sk-keyline">
      <input
        ref={input}
        className="sk-input sk-input--mono"
        aria-label={label}
        aria-invalid={isTaken || undefined}
        aria-describedby={isTaken ? problemId : undefined}
        placeholder={labels.fieldKey}
        autoComplete="off"
        dir="auto"
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {isTaken ? (
        <span id={problemId} className="sk-field__error">
          <Icon shape={errorIcon} size="sm" />
          <span>{labels.fieldKeyTaken(value)}</span>
        </span>
      ) : null}
    </span>
  );
}
