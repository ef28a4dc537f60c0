"use client";
import type { ReactElement } from "react";
import { IconButton } from "../../ui/IconButton.js";
import { arrowDownIcon, arrowUpIcon, copyIcon, trashIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { EditorHandle } from "./EditorHandle.js";
import type { EditorRow } from "./EditorRow.js";
import { useEditorTools } from "./EditorTools.js";
import { hasEditableRole } from "./partFields.js";
import { planAction, type MessageAction } from "./planAction.js";
import { RoleSelect } from "./RoleSelect.js";

/** The role of the open message, and what can be done with it in its list. */
export function OpenMessageHead({ row, handle }: { row: EditorRow; handle: EditorHandle }): ReactElement {
  const { message, index } = row;
  const { conversation, readOnly, roles, apply } = useEditorTools();
  const labels = useLabels(chatEditorLabels);
  const number = index + 1;
  const spelled = message.sourceRole ?? message.role;
  const can = (action: MessageAction) => planAction(conversation, index, action) !== undefined;
  const act = (action: MessageAction) => ({ "data-sk-action": action, onClick: () => handle.act(index, action) });
  return (
    <>
      {!readOnly && hasEditableRole(conversation.doc, message) ? (
        <RoleSelect
          label={labels.editorRole(number)}
          value={spelled}
          roles={roles}
          onValueChange={(role) => apply({ set: "role", of: message, to: role })}
        />
      ) : (
        <bdi className="sk-msg__role">{spelled}</bdi>
      )}
      <span className="sk-spring" />
      {!readOnly && can("remove") ? (
        <span className="sk-chat__acts">
          <IconButton
            icon={arrowUpIcon}
            label={labels.editorMoveUp(number)}
            aria-disabled={!can("up")}
            {...act("up")}
          />
          <IconButton
            icon={arrowDownIcon}
            label={labels.editorMoveDown(number)}
            aria-disabled={!can("down")}
            {...act("down")}
          />
          <IconButton icon={copyIcon} label={labels.editorDuplicate(number)} {...act("duplicate")} />
          <IconButton icon={trashIcon} label={labels.editorRemove(number)} {...act("remove")} />
        </span>
      ) : null}
    </>
  );
}
