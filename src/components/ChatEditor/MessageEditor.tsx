"use client";
import { memo, useId, type ReactElement } from "react";
import { cx } from "../../ui/cx.js";
import { Icon } from "../../ui/Icon.js";
import { IconButton } from "../../ui/IconButton.js";
import { errorIcon, eyeIcon, pencilIcon } from "../../ui/icons.js";
import { chatHistoryLabels } from "../ChatHistory/chatHistoryLabels.js";
import { RoleGlyph } from "../ChatHistory/pieces/RoleGlyph.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { EditorHandle } from "./EditorHandle.js";
import type { EditorRow } from "./EditorRow.js";
import { InsertHere } from "./InsertHere.js";
import { MessageGrip } from "./MessageGrip.js";
import { MessageMenu } from "./MessageMenu.js";
import { OpenMessage } from "./OpenMessage.js";
import { OpenMessageHead } from "./OpenMessageHead.js";

const LABELS = { ...chatEditorLabels, ...chatHistoryLabels };

export interface MessageEditorProps {
  row: EditorRow;
  isLast: boolean;
  isOpen: boolean;
  readOnly: boolean;
  /** What is held back from the record, in words. */
  problem: string | undefined;
  isDragged: boolean;
  /** The edge at which what is dragged would be put; `refused`: where it cannot be. */
  drop: "before" | "after" | undefined;
  isDropRefused: boolean;
  handle: EditorHandle;
}

/** One message: a line to read, or open, with its role, its parts and what can be done with it. */
export const MessageEditor = memo(function MessageEditor(props: MessageEditorProps): ReactElement {
  const { row, isLast, isOpen, readOnly, isDragged, drop, isDropRefused, handle } = props;
  const { message, index } = row;
  const labels = useLabels(LABELS);
  const number = index + 1;
  const spelled = message.sourceRole ?? message.role;
  const isItem = !readOnly && "list" in handle.place(message);
  const editId = useId();
  return (
    <article
      aria-label={labels.messageName(number, spelled)}
      className={cx("sk-chat__msg", isOpen && "sk-chat__msg--open")}
      data-sk-row={index}
      data-sk-dragged={isDragged ? "" : undefined}
      data-sk-drop={drop}
      data-sk-refused={isDropRefused ? "" : undefined}
    >
      {isItem ? <InsertHere where="before" number={number} handle={handle} /> : null}
      <div className="sk-chat__head">
        {isItem ? <MessageGrip index={index} handle={handle} /> : <span className="sk-chat__nogrip" />}
        <span className="sk-msg__n">{number}</span>
        <RoleGlyph of={message.role} />
        {isOpen ? <OpenMessageHead row={row} handle={handle} /> : <ClosedHead {...props} {...{ isItem, editId }} />}
      </div>
      {isOpen ? <OpenMessage row={row} handle={handle} /> : <ClosedBody {...props} editId={editId} />}
      {isItem && isLast ? <InsertHere where="after" number={number} handle={handle} /> : null}
    </article>
  );
});

interface ClosedProps extends MessageEditorProps {
  /** Id of the button that opens the message. */
  editId: string;
}

function ClosedHead({ row, readOnly, handle, isItem, editId }: ClosedProps & { isItem: boolean }): ReactElement {
  const labels = useLabels(chatEditorLabels);
  const { message, index } = row;
  return (
    <>
      <bdi className="sk-msg__role">{message.sourceRole ?? message.role}</bdi>
      {message.name === undefined ? null : <bdi className="sk-chat__name">{message.name}</bdi>}
      <span className="sk-spring" />
      <IconButton
        icon={readOnly ? eyeIcon : pencilIcon}
        label={readOnly ? labels.editorOpen(index + 1) : labels.editorEdit(index + 1)}
        id={editId}
        data-sk-action="edit"
        onClick={() => handle.open(index, true)}
      />
      {isItem ? <MessageMenu index={index} handle={handle} /> : null}
    </>
  );
}

/** A click on the text opens the message, as its button does. */
function ClosedBody({ row, problem, handle, editId }: ClosedProps): ReactElement {
  const labels = useLabels(chatEditorLabels);
  const text = handle.preview(row.message);
  return (
    <>
      <label htmlFor={editId} className="sk-chat__text">
        {text || <span className="sk-muted">{labels.editorNoContent}</span>}
      </label>
      {problem === undefined ? null : (
        <p className="sk-chat__draft sk-field__error">
          <Icon shape={errorIcon} size="sm" />
          <span>{problem}</span>
        </p>
      )}
    </>
  );
}
