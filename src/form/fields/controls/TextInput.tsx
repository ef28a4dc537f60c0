"use client";
import { useRef, useState, type ReactNode } from "react";
import { keepLineEnds } from "../../../components/ChatEditor/keepLineEnds.js";
import { cx } from "../../../ui/cx.js";
import { formatCount } from "../../../ui/formatCount.js";
import type { FieldEditing } from "../FieldEditing.js";
import type { StringSpec } from "../FieldSpec.js";
import { stringValue } from "../stringValue.js";

export interface TextInputProps extends FieldEditing<StringSpec> {
  /** Default 1: an input of one line, as long as the text has no line end. */
  rows?: number;
  isMono?: boolean;
  inputMode?: "url" | "email" | "text";
  /** After the input. */
  end?: ReactNode;
}

const MOST_ROWS = 16;

/** A text. Erasing what was absent or null makes it that again; line ends that were not edited stay as they are. */
export function TextInput({ rows = 1, isMono = false, inputMode = "text", end, ...editing }: TextInputProps) {
  const { spec, value, set, control, readOnly, isRequired } = editing;
  const text = stringValue(value) ?? "";
  const before = useRef(value);
  const hasLines = /[\n\r]/.test(text);
  const [isArea, setArea] = useState(rows > 1 || hasLines);
  if (hasLines && !isArea) setArea(true); // an input of one line would lose the line ends
  const write = (typed: string) => {
    const wasUnset = before.current === undefined || before.current === "null";
    set(typed === "" && wasUnset ? before.current : JSON.stringify(keepLineEnds(text, typed)));
  };
  const shared = {
    ...control,
    className: cx("sk-input", isMono && "sk-input--mono"),
    "aria-required": isRequired || undefined,
    value: text,
    readOnly,
    autoComplete: "off",
    dir: isMono ? "ltr" : "auto",
    onFocus: () => {
      before.current = value;
    },
    onChange: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
  } as const;
  return (
    <span className="sk-textline">
      {isArea ? (
        <textarea {...shared} rows={Math.min(MOST_ROWS, Math.max(rows, text.split(/\r\n?|\n/, MOST_ROWS).length))} />
      ) : (
        <input {...shared} inputMode={inputMode} />
      )}
      {spec.maxLength === undefined || text === "" ? null : (
        <span className={cx("sk-count sk-num", text.length > spec.maxLength && "sk-error")}>
          {formatCount(text.length)} / {formatCount(spec.maxLength)}
        </span>
      )}
      {end}
    </span>
  );
}
