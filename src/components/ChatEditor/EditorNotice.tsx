"use client";
import type { ReactElement } from "react";
import { Button } from "../../ui/Button.js";
import { IconButton } from "../../ui/IconButton.js";
import { closeIcon, undoIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { MoveRefusal } from "./planMove.js";

/** What the last action did. */
export type Notice =
  | { readonly kind: "removed"; readonly number: number; readonly isPart: boolean }
  | { readonly kind: "moved"; readonly from: number; readonly to: number }
  | { readonly kind: "moving" | "given-up"; readonly number: number }
  | { readonly kind: "stopped"; readonly number: number; readonly why: MoveRefusal }
  | { readonly kind: "refused"; readonly message: string };

export interface EditorNoticeProps {
  notice: Notice | undefined;
  onUndo: () => void;
  onClose: () => void;
}

/** Says what the last action did, and takes a removal back. What can be seen is only announced. */
export function EditorNotice({ notice, onUndo, onClose }: EditorNoticeProps): ReactElement {
  const labels = useLabels(chatEditorLabels);
  const isShown = notice !== undefined && SHOWN.has(notice.kind);
  return (
    <output className={isShown ? "sk-chat__notice" : "sk-vh"}>
      <span>{notice ? wordsOf(notice, labels) : null}</span>
      {notice?.kind === "removed" ? (
        <Button size="sm" variant="quiet" icon={undoIcon} onClick={onUndo}>
          {labels.editorUndo}
        </Button>
      ) : null}
      {isShown ? <IconButton icon={closeIcon} label={labels.editorCloseNotice} onClick={onClose} /> : null}
    </output>
  );
}

const SHOWN: ReadonlySet<Notice["kind"]> = new Set<Notice["kind"]>(["removed", "refused", "stopped"]);

function wordsOf(notice: Notice, labels: typeof chatEditorLabels): string {
  switch (notice.kind) {
    case "removed":
      return notice.isPart ? labels.editorPartRemoved(notice.number) : labels.editorRemoved(notice.number);
    case "moved":
      return labels.editorMoved(notice.from, notice.to);
    case "moving":
      return labels.editorMoving(notice.number);
    case "given-up":
      return labels.editorMoveGivenUp(notice.number);
    case "stopped":
      return labels.editorCannotMove(notice.number, notice.why);
    case "refused":
      return `${labels.editorRefused}: ${notice.message}`;
  }
}
