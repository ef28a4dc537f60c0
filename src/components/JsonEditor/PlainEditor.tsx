"use client";
import { forwardRef, type KeyboardEvent } from "react";
import type { EditorSession } from "./editorSession.js";
import type { SurfaceSettings } from "./EditorSurface.js";
import { fromPlainOffset, plainTextChange, toPlainText } from "./plainText.js";

interface PlainEditorProps {
  session: EditorSession;
  text: string;
  settings: SurfaceSettings;
  isInvalid: boolean;
}

/** The text in a `<textarea>`: what is shown on a server, until CodeMirror is there, and where it cannot be. */
export const PlainEditor = forwardRef<HTMLTextAreaElement, PlainEditorProps>(function PlainEditor(
  { session, text, settings, isInvalid },
  ref,
) {
  const plain = toPlainText(text);
  return (
    <textarea
      ref={ref}
      className="sk-editor__plain sk-focus-in"
      aria-label={settings.label}
      aria-invalid={isInvalid || undefined}
      readOnly={settings.readOnly}
      rows={rowsOf(plain)}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      dir="ltr"
      value={plain}
      onChange={(event) => {
        const change = plainTextChange(session.history.doc.text, event.currentTarget.value);
        if (!change || !settings.allows([change])) return;
        session.type([change], "type");
        session.typed();
      }}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
        const { text: whole } = session.history.doc;
        session.select({ from: fromPlainOffset(whole, selectionStart), to: fromPlainOffset(whole, selectionEnd) });
      }}
      onCompositionStart={(event) => (event.currentTarget.dataset["skComposing"] = "")}
      onCompositionEnd={(event) => delete event.currentTarget.dataset["skComposing"]}
      onKeyDown={(event) => {
        const command = historyCommand(event);
        if (!command) return;
        event.preventDefault();
        session[command]();
      }}
    />
  );
});

function historyCommand({ key, metaKey, ctrlKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | undefined {
  if (!(metaKey || ctrlKey) || altKey) return undefined;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" ? "redo" : undefined;
}

/** As high as the text, between 4 and 20 lines. */
function rowsOf(text: string): number {
  let rows = 1;
  for (let at = text.indexOf("\n"); at >= 0 && rows < 20; at = text.indexOf("\n", at + 1)) rows++;
  return Math.max(rows, 4);
}
