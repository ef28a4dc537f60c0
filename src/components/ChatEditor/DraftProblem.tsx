"use client";
import type { ReactElement } from "react";
import { Button } from "../../ui/Button.js";
import { Icon } from "../../ui/Icon.js";
import { errorIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import type { ChatDraft } from "./ChatDraft.js";
import { chatEditorLabels } from "./chatEditorLabels.js";

export interface DraftProblemProps {
  id: string;
  held: ChatDraft | undefined;
  onDiscard: (() => void) | undefined;
}

/** Why what was typed is not in the record yet, and the way back to what is; `<id>-problem` is the id of the words. */
export function DraftProblem({ id, held, onDiscard }: DraftProblemProps): ReactElement | null {
  const labels = useLabels(chatEditorLabels);
  if (!held) return null;
  return (
    <div className="sk-chat__held">
      <span id={`${id}-problem`} className="sk-field__error">
        <Icon shape={errorIcon} size="sm" />
        <span>{held.problem}</span>
      </span>
      {onDiscard ? (
        <Button size="sm" variant="quiet" onClick={onDiscard}>
          {labels.editorDiscard}
        </Button>
      ) : null}
    </div>
  );
}
