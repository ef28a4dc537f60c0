"use client";
import type { ReactElement } from "react";
import { Button } from "../../ui/Button.js";
import { undoIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";

/** What the last action did. */
export type Notice =
  | { readonly kind: "removed"; readonly number: number }
  | { readonly kind: "moved"; readonly from: number; readonly to: number }
  | { readonly kind: "refused"; readonly message: string };

/** Says what the last action did, and takes a removal back. A move is only announced: it can be seen. */
export function EditorNotice({ notice, onUndo }: { notice: Notice | undefined; onUndo: () => void }): ReactElement {
  const labels = useLabels(chatEditorLabels);
  return (
    <output className={notice && notice.kind !== "moved" ? "sk-chat__notice" : "sk-vh"}>
      {notice?.kind === "moved" ? labels.editorMoved(notice.from, notice.to) : null}
      {notice?.kind === "refused" ? `${labels.editorRefused}: ${notice.message}` : null}
      {notice?.kind === "removed" ? (
        <>
          <span>{labels.editorRemoved(notice.number)}</span>
          <Button size="sm" variant="quiet" icon={undoIcon} onClick={onUndo}>
            {labels.editorUndo}
          </Button>
        </>
      ) : null}
    </output>
  );
}
