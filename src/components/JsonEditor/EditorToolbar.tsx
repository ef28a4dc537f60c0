"use client";
import type { ReactElement } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { TextChange } from "../../json/TextChange.js";
import { Button } from "../../ui/Button.js";
import { CopyButton } from "../../ui/CopyButton.js";
import { IconButton } from "../../ui/IconButton.js";
import { MenuButton, type MenuEntry } from "../../ui/MenuButton.js";
import { menuIcon, redoIcon, searchIcon, undoIcon } from "../../ui/icons.js";
import { Segmented } from "../../ui/Segmented.js";
import { useLabels } from "../labels.js";
import type { EditorMode } from "./EditorMode.js";
import { formatJsonText } from "./formatJsonText.js";
import { jsonEditorLabels } from "./jsonEditorLabels.js";
import { minifyJsonText } from "./layout/minifyJsonText.js";
import { sortKeysText } from "./layout/sortKeysText.js";
import type { EditorSession } from "./editorSession.js";

interface EditorToolbarProps {
  session: EditorSession;
  name: string;
  mode: EditorMode;
  modes: readonly EditorMode[];
  onModeChange: (mode: EditorMode) => void;
  readOnly: boolean;
  /** Undo and redo stand here. */
  hasUndo: boolean;
  /** The whole text may be laid out anew. */
  canLayOut: boolean;
  /** The text is no JSON at the moment. */
  isBroken: boolean;
  onBlocked: () => void;
  onFind: () => void;
  onShortcuts: () => void;
  onLevels: (depth: number | "all") => void;
}

/** How the text is shown, undo, redo, format and copy. What cannot be done now stays reachable and says why. */
export function EditorToolbar(props: EditorToolbarProps): ReactElement {
  const { session, name, mode, modes, onModeChange, readOnly, canLayOut, isBroken, onBlocked, onFind } = props;
  const { onShortcuts, onLevels, hasUndo } = props;
  const labels = useLabels(jsonEditorLabels);
  const { history } = session;
  const lay = (layOut: (doc: JsonDocument) => TextChange[]) => () =>
    isBroken ? onBlocked() : session.run(layOut(history.doc));
  const entries: MenuEntry[] = [
    ...(mode === "tree"
      ? [
          { label: labels.jsonEditorOpenAll, onSelect: () => onLevels("all") },
          { label: labels.jsonEditorCloseAll, onSelect: () => onLevels(1) },
        ]
      : []),
    ...(readOnly || !canLayOut
      ? []
      : [
          {
            label: labels.jsonEditorMinify,
            onSelect: lay(minifyJsonText),
          },
          {
            label: labels.jsonEditorSortKeys,
            onSelect: lay(sortKeysText),
          },
        ]),
    ...(readOnly ? [] : [{ label: labels.jsonEditorShortcuts, onSelect: onShortcuts }]),
  ];
  return (
    <fieldset className="sk-editor__bar" aria-label={labels.jsonEditorTools(name)}>
      {modes.length > 1 ? (
        <Segmented
          label={labels.jsonEditorMode(name)}
          options={modes.map((one) => ({ value: one, label: nameOf(one) }))}
          value={mode}
          onValueChange={onModeChange}
        />
      ) : null}
      {readOnly || !hasUndo ? null : (
        <>
          <IconButton
            label={labels.jsonEditorUndo}
            icon={undoIcon}
            flip
            aria-disabled={!history.canUndo}
            onClick={session.undo}
          />
          <IconButton
            label={labels.jsonEditorRedo}
            icon={redoIcon}
            flip
            aria-disabled={!history.canRedo}
            onClick={session.redo}
          />
        </>
      )}
      <span className="sk-spring" />
      {mode === "tree" ? <IconButton icon={searchIcon} label={labels.jsonEditorFindInTree} onClick={onFind} /> : null}
      {readOnly || !canLayOut || mode !== "text" ? null : (
        <Button
          size="sm"
          variant="quiet"
          title={isBroken ? labels.jsonEditorFormatBlocked : labels.jsonEditorFormatWhy}
          aria-disabled={isBroken}
          onClick={lay(formatJsonText)}
        >
          {labels.jsonEditorFormat}
        </Button>
      )}
      <CopyButton
        text={() => history.doc.text}
        label={labels.jsonEditorCopy}
        copiedLabel={labels.jsonEditorCopied}
        failedLabel={labels.jsonEditorCopyFailed}
      />
      {mode === "changes" || entries.length === 0 ? null : (
        <MenuButton icon={menuIcon} label={labels.jsonEditorMenu(name)} entries={entries} />
      )}
    </fieldset>
  );

  function nameOf(one: EditorMode): string {
    if (one === "tree") return labels.jsonEditorTree;
    return one === "text" ? labels.jsonEditorText : labels.jsonEditorChanges;
  }
}
