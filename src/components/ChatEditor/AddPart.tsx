"use client";
import type { ReactElement } from "react";
import { editMessages } from "../../messages/editMessages.js";
import type { NewPart } from "../../messages/MessageEdit.js";
import { MenuButton, type MenuEntry } from "../../ui/MenuButton.js";
import { plusIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { EditorHandle } from "./EditorHandle.js";
import type { EditorRow } from "./EditorRow.js";
import { useEditorTools } from "./EditorTools.js";

const NEW: readonly NewPart[] = [{ kind: "text", text: "" }, { kind: "tool-call" }, { kind: "tool-result" }];

/** The kinds of parts that the open message has a place for. */
export function AddPart({ row, handle }: { row: EditorRow; handle: EditorHandle }): ReactElement | null {
  const { message, index } = row;
  const { conversation, readOnly } = useEditorTools();
  const labels = useLabels(chatEditorLabels);
  if (readOnly) return null;
  const words: Readonly<Record<NewPart["kind"], string>> = {
    text: labels.editorAddText,
    "tool-call": labels.editorAddCall,
    "tool-result": labels.editorAddResult,
  };
  const entries = NEW.filter((add) => editMessages(conversation.doc, [{ add, to: message }]).ok).map(
    (add): MenuEntry => ({ label: words[add.kind], onSelect: () => handle.addPart(index, add) }),
  );
  if (entries.length === 0) return null;
  return (
    <MenuButton
      icon={plusIcon}
      label={labels.editorAddPart(index + 1)}
      entries={entries}
      className="sk-chat__addpart"
      data-sk-action="add-part"
    />
  );
}
