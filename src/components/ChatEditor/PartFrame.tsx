"use client";
import type { ReactElement, ReactNode } from "react";
import type { Part } from "../../messages/Message.js";
import { IconButton } from "../../ui/IconButton.js";
import { trashIcon } from "../../ui/icons.js";
import { editMessages } from "../../messages/editMessages.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import { useEditorTools } from "./EditorTools.js";

export interface PartFrameProps {
  part: Part;
  /** Of the part's last field. */
  name: string;
  /** The only part: the message goes instead. */
  isAlone: boolean;
  onRemove: () => void;
  children: ReactNode;
}

/** The fields of a part, and the way to remove it where it is an item of a list. */
export function PartFrame({ part, name, isAlone, onRemove, children }: PartFrameProps): ReactElement {
  const { conversation, readOnly } = useEditorTools();
  const labels = useLabels(chatEditorLabels);
  const canRemove = !readOnly && !isAlone && editMessages(conversation.doc, [{ remove: part }]).ok;
  return (
    <div className="sk-chat__part" data-sk-kind={part.kind} data-sk-part={part.id}>
      <div className="sk-chat__fields">{children}</div>
      {canRemove ? <IconButton icon={trashIcon} label={labels.editorRemovePart(name)} onClick={onRemove} /> : null}
    </div>
  );
}
