"use client";
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { Icon } from "../../../ui/Icon.js";
import { Button } from "../../../ui/Button.js";
import { errorIcon } from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import { treeEditLabels } from "./treeEditLabels.js";

/** Where the reader goes from a cell that is finished. */
export type CellExit = "stay" | "next" | "previous" | "blur";

interface CellEditorProps {
  label: string;
  initial: string;
  /** A text may have several lines: Shift+Enter begins one. */
  lines: boolean;
  className: string;
  placeholder?: string | undefined;
  proposals?: readonly string[] | undefined;
  /** Why the last try to finish was refused. */
  problem: string | undefined;
  /** Offered when what was typed is no JSON. */
  onMakeText?: ((typed: string) => void) | undefined;
  onType: (typed: string) => void;
  onFinish: (typed: string, exit: CellExit) => void;
  onCancel: () => void;
}

/** One key or value while it is typed. Enter finishes, Tab goes on, Escape gives up; leaving finishes. */
export function CellEditor(props: CellEditorProps): ReactElement {
  const { label, initial, lines, className, placeholder, proposals = [], problem, onMakeText } = props;
  const labels = useLabels(treeEditLabels);
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const input = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  useEffect(() => {
    isDone.current = false;
    if (problem !== undefined) input.current?.focus({ preventScroll: true });
  }, [problem]);

  const finish = (exit: CellExit) => {
    isDone.current = exit !== "blur";
    props.onFinish(typed, exit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      isDone.current = true;
      props.onCancel();
    } else if (event.key === "Enter" && !(event.shiftKey && lines)) finish("stay");
    else if (event.key === "Tab") finish(event.shiftKey ? "previous" : "next");
    else return;
    event.preventDefault();
  };
  const shared = {
    ref: input,
    value: typed,
    className: `sk-cell__input ${className}`,
    "aria-label": label,
    "aria-invalid": problem === undefined ? undefined : true,
    "aria-describedby": problem === undefined ? undefined : id,
    placeholder,
    spellCheck: false,
    autoCapitalize: "off",
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      props.onType(event.currentTarget.value);
    },
    onKeyDown,
    onBlur: (event: { relatedTarget: EventTarget | null }) => {
      if (isDone.current || (event.relatedTarget instanceof Element && event.relatedTarget.closest(".sk-cell"))) return;
      finish("blur");
    },
  };
  return (
    <span className="sk-cell" data-sk-lines={lines && typed.includes("\n") ? "" : undefined}>
      {lines ? (
        <span className="sk-cell__grow" data-sk-text={`${typed} `}>
          <textarea {...shared} rows={1} />
        </span>
      ) : (
        <span className="sk-cell__grow" data-sk-text={`${typed || (placeholder ?? "")} `}>
          <input {...shared} list={proposals.length > 0 ? `${id}-list` : undefined} />
        </span>
      )}
      {proposals.length > 0 && !lines ? (
        <datalist id={`${id}-list`}>
          {proposals.map((proposal) => (
            <option key={proposal}>{proposal}</option>
          ))}
        </datalist>
      ) : null}
      {problem === undefined ? null : (
        <span className="sk-cell__problem">
          <span id={id} role="alert" className="sk-cell__why">
            <Icon shape={errorIcon} size="sm" />
            <bdi>{problem}</bdi>
          </span>
          {onMakeText ? (
            <Button size="sm" onClick={() => onMakeText(typed)}>
              {labels.jsonTreeMakeText}
            </Button>
          ) : null}
        </span>
      )}
    </span>
  );
}
