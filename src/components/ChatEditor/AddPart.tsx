"use client";
import type { ReactElement } from "react";
import { editMessages } from "../../messages/editMessages.js";
import type { NewPart } from "../../messages/MessageEdit.js";
import { Button } from "../../ui/Button.js";
import { plusIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { EditorHandle } from "./EditorHandle.js";
import type { EditorRow } from "./EditorRow.js";
import { useEditorTools } from "./EditorTools.js";

const NEW: readonly NewPart[] = [{ kind: "text", text: "" }, { kind: "tool-call" }, { kind: "tool-result" }];

/** A new part for the open message, of each kind it has a place for. */
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
  const possible = NEW.filter((add) => editMessages(conversation.doc, [{ add, to: message }]).ok);
  return (
    <>
      {possible.map((add) => (
        <Button
          key={add.kind}
          size="sm"
          variant="quiet"
          icon={plusIcon}
          aria-label={labels.editorAddPart(words[add.kind], index + 1)}
          onClick={() => handle.addPart(index, add)}
        >
          {words[add.kind]}
        </Button>
      ))}
    </>
  );
}
