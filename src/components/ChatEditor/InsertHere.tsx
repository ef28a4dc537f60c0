"use client";
import type { ReactElement } from "react";
import { Button } from "../../ui/Button.js";
import { plusIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { EditorHandle } from "./EditorHandle.js";

export interface InsertHereProps {
  where: "before" | "after";
  /** The message beside which the new one stands. */
  number: number;
  handle: EditorHandle;
}

/** A new message on the line between two: seen under the pointer and with the focus. */
export function InsertHere({ where, number, handle }: InsertHereProps): ReactElement {
  const labels = useLabels(chatEditorLabels);
  const name = where === "before" ? labels.editorInsertBefore(number) : labels.editorInsert(number);
  return (
    <div className="sk-chat__between" data-sk-where={where}>
      <Button
        size="sm"
        icon={plusIcon}
        aria-label={name}
        title={name}
        onClick={() => handle.insert(number - 1, { where })}
      >
        <span aria-hidden="true">{labels.editorInsertHere}</span>
      </Button>
    </div>
  );
}
