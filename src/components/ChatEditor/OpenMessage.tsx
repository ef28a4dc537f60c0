"use client";
import type { ReactElement } from "react";
import { formatLocation } from "../../json/formatPath.js";
import { Button } from "../../ui/Button.js";
import { useLabels } from "../labels.js";
import { AddPart } from "./AddPart.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { EditorHandle } from "./EditorHandle.js";
import type { EditorRow } from "./EditorRow.js";
import { useEditorTools } from "./EditorTools.js";
import { FieldEditor } from "./FieldEditor.js";
import { messageName, partFields } from "./partFields.js";
import { partNames } from "./partNames.js";
import { PartFrame } from "./PartFrame.js";

/** What is edited in the open message: its name and its parts, each where it stands. */
export function OpenMessage({ row, handle }: { row: EditorRow; handle: EditorHandle }): ReactElement {
  const { message, index } = row;
  const { conversation, readOnly } = useEditorTools();
  const { doc } = conversation;
  const labels = useLabels(chatEditorLabels);
  const number = index + 1;
  const fields = message.parts.map((part) => partFields(doc, message, part));
  const names = partNames({ message, fields, number }, labels);
  const name = messageName(doc, message);
  // Without the message's place: other messages may come before it while somebody types.
  const keys = message.parts.map(({ id, kind }) => id.slice(message.id.length) + kind);
  const place = handle.place(message);
  return (
    <div className="sk-chat__edit">
      {name ? <FieldEditor id="name" field={name} name={labels.editorName(number)} isNamed /> : null}
      {message.parts.length === 0 ? <p className="sk-muted">{labels.editorNoContent}</p> : null}
      {message.parts.map((part, at) => (
        <PartFrame
          key={keys[at]}
          part={part}
          name={names[at]?.at(-1) ?? part.kind}
          isAlone={message.parts.length === 1}
          onRemove={() => handle.removePart(index, at)}
        >
          {(fields[at] ?? []).map((field, nth) => (
            <FieldEditor
              key={field.name}
              id={keys[at] ?? part.id}
              field={field}
              name={names[at]?.[nth] ?? part.kind}
              isNamed={part.kind !== "text"}
            />
          ))}
        </PartFrame>
      ))}
      {"list" in place || readOnly ? null : <p className="sk-muted">{labels.editorNoItem(place.message)}</p>}
      <div className="sk-row sk-chat__foot">
        <AddPart row={row} handle={handle} />
        <span className="sk-mono sk-muted sk-truncate">{formatLocation(message.at)}</span>
        <span className="sk-spring" />
        <Button size="sm" onClick={() => handle.open(index, false)}>
          {labels.editorDone}
        </Button>
      </div>
    </div>
  );
}
