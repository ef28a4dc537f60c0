"use client";
import type { KeyboardEvent, ReactElement } from "react";
import { IconButton } from "../../ui/IconButton.js";
import { gripIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { EditorHandle } from "./EditorHandle.js";
import type { MessageAction } from "./planAction.js";

const KEYS: Readonly<Record<string, MessageAction | undefined>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** What a message is dragged by, or moved by with the arrow keys. */
export function MessageGrip({ index, handle }: { index: number; handle: EditorHandle }): ReactElement {
  const labels = useLabels(chatEditorLabels);
  const onKeyDown = (event: KeyboardEvent) => {
    const action = event.altKey || event.ctrlKey || event.metaKey ? undefined : KEYS[event.key];
    if (!action) return;
    event.preventDefault();
    handle.act(index, action);
  };
  return (
    <IconButton
      icon={gripIcon}
      label={labels.editorMove(index + 1)}
      title={labels.editorMoveHelp}
      aria-description={labels.editorMoveHelp}
      className="sk-chat__grip"
      data-sk-action="grip"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => handle.drag(index, event)}
    />
  );
}
