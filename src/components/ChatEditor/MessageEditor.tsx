"use client";
import type { ReactElement } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { Message } from "../../messages/Message.js";
import type { EditMessagesResult, MessageEdit } from "../../messages/MessageEdit.js";
import { messageText } from "../../messages/messageText.js";
import { Button } from "../../ui/Button.js";
import { Icon } from "../../ui/Icon.js";
import { IconButton } from "../../ui/IconButton.js";
import {
  arrowDownIcon,
  arrowUpIcon,
  copyIcon,
  errorIcon,
  eyeIcon,
  pencilIcon,
  plusIcon,
  trashIcon,
} from "../../ui/icons.js";
import { chatHistoryLabels } from "../ChatHistory/chatHistoryLabels.js";
import { RoleGlyph } from "../ChatHistory/RoleGlyph.js";
import { useLabels } from "../labels.js";
import type { ChatDraft } from "./ChatDraft.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import { draftOf } from "./draftOf.js";
import { hasEditableRole } from "./editableParts.js";
import { PartEditor } from "./PartEditor.js";
import { partNames } from "./partNames.js";
import type { MessageAction } from "./planAction.js";
import { RoleSelect } from "./RoleSelect.js";

const LABELS = { ...chatEditorLabels, ...chatHistoryLabels };

export interface MessageEditorProps {
  doc: JsonDocument;
  message: Message;
  number: number;
  /** Roles as this conversation spells them. */
  roles: readonly string[];
  isOpen: boolean;
  readOnly: boolean;
  canMoveUp: boolean;
  canMoveDown: boolean;
  /** It is an item of a list, so that it can be duplicated and removed. */
  isItem: boolean;
  onOpenChange: (isOpen: boolean) => void;
  apply: (edit: MessageEdit) => EditMessagesResult;
  onAction: (action: MessageAction) => void;
  variables: Readonly<Record<string, unknown>> | undefined;
  drafts: readonly ChatDraft[];
  onDraftsChange: (drafts: readonly ChatDraft[]) => void;
}

/** One message: a line to read, or open, with its role, its texts and what can be done with it. */
export function MessageEditor(props: MessageEditorProps): ReactElement {
  const { message, number, isOpen, readOnly, onOpenChange } = props;
  const labels = useLabels(LABELS);
  const draft = isOpen ? undefined : draftOf(props.drafts, message);
  const spelled = message.sourceRole ?? message.role;
  return (
    <li
      className={isOpen ? "sk-chat__msg sk-chat__msg--open" : "sk-chat__msg"}
      aria-label={labels.messageName(number, spelled)}
    >
      <div className="sk-chat__head">
        <span className="sk-msg__n">{number}</span>
        <RoleGlyph of={message.role} />
        {isOpen && !readOnly && hasEditableRole(props.doc, message) ? (
          <RoleSelect
            label={labels.editorRole(number)}
            value={spelled}
            roles={props.roles}
            onValueChange={(role) => props.apply({ set: "role", of: message, to: role })}
          />
        ) : (
          <bdi className="sk-msg__role">{spelled}</bdi>
        )}
        <span className="sk-spring" />
        {isOpen && !readOnly ? <Actions {...props} /> : null}
        {isOpen ? null : (
          <IconButton
            icon={readOnly ? eyeIcon : pencilIcon}
            label={labels.editorEdit(number)}
            data-sk-action="edit"
            onClick={() => onOpenChange(true)}
          />
        )}
      </div>
      {isOpen ? (
        <OpenMessage {...props} />
      ) : (
        <p className="sk-chat__text">{preview(message) || labels.editorNoContent}</p>
      )}
      {draft ? (
        <p className="sk-chat__draft sk-field__error">
          <Icon shape={errorIcon} size="sm" />
          <span>{draft.problem}</span>
        </p>
      ) : null}
    </li>
  );
}

function Actions({ number, canMoveUp, canMoveDown, isItem, onAction }: MessageEditorProps): ReactElement | null {
  const labels = useLabels(chatEditorLabels);
  if (!isItem) return null;
  return (
    <>
      <IconButton
        icon={arrowUpIcon}
        label={labels.editorMoveUp(number)}
        data-sk-action="up"
        aria-disabled={!canMoveUp}
        onClick={() => onAction("up")}
      />
      <IconButton
        icon={arrowDownIcon}
        label={labels.editorMoveDown(number)}
        data-sk-action="down"
        aria-disabled={!canMoveDown}
        onClick={() => onAction("down")}
      />
      <IconButton icon={plusIcon} label={labels.editorInsert(number)} onClick={() => onAction("insert")} />
      <IconButton icon={copyIcon} label={labels.editorDuplicate(number)} onClick={() => onAction("duplicate")} />
      <IconButton icon={trashIcon} label={labels.editorRemove(number)} onClick={() => onAction("remove")} />
    </>
  );
}

function OpenMessage(props: MessageEditorProps): ReactElement {
  const { doc, message, number, readOnly, apply, onOpenChange, drafts, onDraftsChange } = props;
  const labels = useLabels(chatEditorLabels);
  const { parts } = message;
  const names = partNames(message, number, labels);
  return (
    <div className="sk-chat__edit">
      {parts.length === 0 ? <p className="sk-count">{labels.editorNoContent}</p> : null}
      {parts.map((part, index) => (
        <PartEditor
          key={part.id}
          doc={doc}
          part={part}
          name={names[index] ?? part.kind}
          readOnly={readOnly}
          apply={apply}
          variables={props.variables}
          drafts={drafts}
          onDraftsChange={onDraftsChange}
        />
      ))}
      <div className="sk-row">
        <span className="sk-spring" />
        <Button size="sm" onClick={() => onOpenChange(false)}>
          {labels.editorDone}
        </Button>
      </div>
    </div>
  );
}

const PREVIEW = 240;

function preview(message: Message): string {
  return messageText(message)
    .slice(0, PREVIEW * 4)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, PREVIEW);
}
