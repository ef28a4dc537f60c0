"use client";
import { useRef, type ReactElement } from "react";
import { JsonEditor } from "../JsonEditor/JsonEditor.js";
import type { JsonEditorActions } from "../JsonEditor/JsonEditorActions.js";
import { useEditorTools } from "./EditorTools.js";
import type { FieldControlProps } from "./FieldControlProps.js";
import { usePartHistory } from "./usePartHistory.js";

const MOST_HEIGHT = 320;

/** JSON of a message, an input or a result, in the editor for JSON. */
export function JsonPart(props: FieldControlProps & { text: string }): ReactElement {
  const { id, name, text, held, readOnly, onTextChange } = props;
  const { session } = useEditorTools();
  const editor = useRef<JsonEditorActions>(null);
  const history = usePartHistory({ text: held?.text ?? text, isHeld: held !== undefined, session });
  return (
    <div
      className="sk-chat__field"
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
        history={history}
        onValueChange={onTextChange}
        readOnly={readOnly}
        maxHeight={MOST_HEIGHT}
        actionsRef={editor}
      />
    </div>
  );
}
