"use client";
import type { ReactElement } from "react";
import { Button } from "../../ui/Button.js";
import { MenuButton } from "../../ui/MenuButton.js";
import { chevronDownIcon, plusIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";

export interface AddMessageProps {
  roles: readonly string[];
  /** Without a role: the one whose turn it is. */
  onAdd: (role?: string) => void;
}

/** A new message at the end: of the role whose turn it is, or of another. */
export function AddMessage({ roles, onAdd }: AddMessageProps): ReactElement {
  const labels = useLabels(chatEditorLabels);
  return (
    <div className="sk-chat__gap">
      <Button size="sm" variant="quiet" icon={plusIcon} data-sk-action="add" onClick={() => onAdd()}>
        {labels.editorAdd}
      </Button>
      <MenuButton
        icon={chevronDownIcon}
        label={labels.editorAddAs}
        entries={roles.map((role) => ({ label: labels.editorAddRole(role), onSelect: () => onAdd(role) }))}
      />
    </div>
  );
}
