"use client";
import { Button } from "../../ui/Button.js";
import { CopyButton } from "../../ui/CopyButton.js";
import { IconButton } from "../../ui/IconButton.js";
import { redoIcon, undoIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import type { EditorSession } from "./editorSession.js";
import { formatJsonText } from "./formatJsonText.js";
import { jsonEditorLabels } from "./jsonEditorLabels.js";

interface EditorToolbarProps {
  session: EditorSession;
  name: string;
  readOnly: boolean;
  /** The text is no JSON at the moment. */
  isBroken: boolean;
  onBlocked: () => void;
}

/** Undo, redo, format and copy. What cannot be done now stays reachable and says why. */
export function EditorToolbar({ session, name, readOnly, isBroken, onBlocked }: EditorToolbarProps) {
  const labels = useLabels(jsonEditorLabels);
  const { history } = session;
  const format = () => (isBroken ? onBlocked() : session.run(formatJsonText(history.doc)));
  return (
    <fieldset className="sk-editor__bar" aria-label={labels.jsonEditorTools(name)}>
      {readOnly ? null : (
        <>
          <IconButton
            label={labels.jsonEditorUndo}
            icon={undoIcon}
            flip
            aria-disabled={!history.canUndo}
            onClick={session.undo}
          />
          <IconButton
            label={labels.jsonEditorRedo}
            icon={redoIcon}
            flip
            aria-disabled={!history.canRedo}
            onClick={session.redo}
          />
        </>
      )}
      <span className="sk-spring" />
      {readOnly ? null : (
        <Button
          size="sm"
          variant="quiet"
          title={isBroken ? labels.jsonEditorFormatBlocked : labels.jsonEditorFormatWhy}
          aria-disabled={isBroken}
          onClick={format}
        >
          {labels.jsonEditorFormat}
        </Button>
      )}
      <CopyButton
        text={() => history.doc.text}
        label={labels.jsonEditorCopy}
        copiedLabel={labels.jsonEditorCopied}
        failedLabel={labels.jsonEditorCopyFailed}
      />
    </fieldset>
  );
}
