"use client";
import type { ReactElement } from "react";
import { MenuButton, type MenuEntry } from "../../ui/MenuButton.js";
import { arrowDownIcon, arrowUpIcon, copyIcon, menuIcon, plusIcon, trashIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";
import type { EditorHandle } from "./EditorHandle.js";

/** What can be done with a message that is not open. */
export function MessageMenu({ index, handle }: { index: number; handle: EditorHandle }): ReactElement {
  const labels = useLabels(chatEditorLabels);
  const number = index + 1;
  const entries: MenuEntry[] = [
    { label: labels.editorMoveUp(number), icon: arrowUpIcon, onSelect: () => handle.act(index, "up") },
    { label: labels.editorMoveDown(number), icon: arrowDownIcon, onSelect: () => handle.act(index, "down") },
    {
      label: labels.editorInsertBefore(number),
      icon: plusIcon,
      apart: true,
      onSelect: () => handle.insert(index, { where: "before" }),
    },
    { label: labels.editorInsert(number), icon: plusIcon, onSelect: () => handle.insert(index, { where: "after" }) },
    { label: labels.editorDuplicate(number), icon: copyIcon, onSelect: () => handle.act(index, "duplicate") },
    { label: labels.editorRemove(number), icon: trashIcon, apart: true, onSelect: () => handle.act(index, "remove") },
  ];
  return (
    <MenuButton icon={menuIcon} label={labels.editorMoreActions(number)} entries={entries} data-sk-action="menu" />
  );
}
