"use client";
import { useRef, type ReactElement } from "react";
import { JsonEditor } from "../JsonEditor/JsonEditor.js";
import type { JsonEditorActions } from "../JsonEditor/JsonEditorActions.js";
import { DraftProblem } from "./DraftProblem.js";
import type { ChatDraft } from "./ChatDraft.js";

export interface JsonPartProps {
  id: string;
  /** What the JSON is, for the eye and for assistive technology. */
  name: string;
  text: string;
  held: ChatDraft | undefined;
  readOnly: boolean;
  onTextChange: (text: string) => void;
}

const MOST_HEIGHT = 320;

/** JSON of a message, an input or a result, in the editor for JSON. */
export function JsonPart({ id, name, text, held, readOnly, onTextChange }: JsonPartProps): ReactElement {
  const editor = useRef<JsonEditorActions>(null);
  return (
    <div
      className="sk-chat__part"
      data-sk-action={held ? "draft" : "text"}
      tabIndex={-1}
      // Whoever sends the focus to a part does not know what edits it.
      onFocus={(event) => {
        if (event.target === event.currentTarget) editor.current?.focus();
      }}
    >
      <span aria-hidden="true" className="sk-label">
        {name}
      </span>
      <JsonEditor
        aria-label={name}
        aria-describedby={held ? `${id}-problem` : undefined}
        value={held?.text ?? text}
        onValueChange={onTextChange}
        readOnly={readOnly}
        maxHeight={MOST_HEIGHT}
        actionsRef={editor}
      />
      <DraftProblem id={id} held={held} />
    </div>
  );
}
