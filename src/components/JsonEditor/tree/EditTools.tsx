"use client";
import { useRef, type PointerEvent, type ReactElement, type RefObject } from "react";
import { formatLocation } from "../../../json/formatPath.js";
import { IconButton } from "../../../ui/IconButton.js";
import { MenuButton, type MenuEntry } from "../../../ui/MenuButton.js";
import {
  arrowDownIcon,
  arrowUpIcon,
  copyIcon,
  gripIcon,
  linkIcon,
  menuIcon,
  pencilIcon,
  plusIcon,
  trashIcon,
  undoIcon,
} from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import { jsonToolLabels } from "../../JsonViewer/jsonToolLabels.js";
import { toLocation, type JsonPlace } from "../../JsonViewer/JsonExpansion.js";
import type { JsonTreeRow } from "../../JsonViewer/JsonTreeEditing.js";
import { VALUE_KINDS } from "./convertKind.js";
import type { TreeCommand } from "./TreeCommand.js";
import { treeEditLabels } from "./treeEditLabels.js";

export interface EditToolsProps {
  row: JsonTreeRow;
  at: JsonPlace;
  /** Distance of the row from the top of the view in px; undefined while nothing was measured. */
  top: number | undefined;
  /** Shows a change mark: the row can be reverted. */
  isChanged: boolean;
  can: (command: TreeCommand) => boolean;
  run: (command: TreeCommand) => void;
  copy: (text: string) => void;
  /** Follows the pointer while the row is dragged; undefined: it was let go outside, or given up. */
  onDrag: (clientY: number | undefined) => void;
  onDrop: () => void;
  menu: RefObject<HTMLButtonElement | null>;
}

/** What can be done with the row under the pointer, or else the active one. Stands over its end, after the tree in the order of Tab. */
export function EditTools(props: EditToolsProps): ReactElement {
  const { row, at, top, isChanged, can, run, copy, onDrag, onDrop, menu } = props;
  const labels = useLabels(treeEditLabels);
  const words = useLabels(jsonToolLabels);
  const { node } = row.data;
  const location = toLocation(at);
  const name = words.jsonPlaceName(at, labels.jsonTreeRoot);
  const dragging = useRef(false);
  const kinds = VALUE_KINDS.filter((kind) => kind !== node.kind);
  const entry = (label: string, command: TreeCommand, icon?: MenuEntry["icon"]): MenuEntry[] =>
    can(command) ? [{ label, ...(icon && { icon }), onSelect: () => run(command) }] : [];
  const groups: MenuEntry[][] = [
    isChanged ? entry(labels.jsonTreeRevert, { kind: "revert" }, undoIcon) : [],
    [
      ...entry(labels.jsonTreeEditValue, { kind: "edit-value" }, pencilIcon),
      ...entry(labels.jsonTreeEditKey, { kind: "edit-key" }),
    ],
    [
      ...entry(labels.jsonTreeInsertInside, { kind: "insert", where: "inside" }, plusIcon),
      ...entry(labels.jsonTreeInsertBefore, { kind: "insert", where: "before" }, plusIcon),
      ...entry(labels.jsonTreeInsertAfter, { kind: "insert", where: "after" }, plusIcon),
      ...entry(labels.jsonTreeDuplicate, { kind: "duplicate" }),
      ...entry(labels.jsonTreeMoveUp, { kind: "move", by: -1 }, arrowUpIcon),
      ...entry(labels.jsonTreeMoveDown, { kind: "move", by: 1 }, arrowDownIcon),
    ],
    [
      ...entry(labels.jsonTreeCut, { kind: "cut" }),
      ...entry(labels.jsonTreeCopy, { kind: "copy" }, copyIcon),
      ...entry(labels.jsonTreePaste, { kind: "paste", replace: false }),
      ...entry(labels.jsonTreePasteOver, { kind: "paste", replace: true }),
      { label: words.jsonCopyPathPlain, icon: linkIcon, onSelect: () => copy(formatLocation(location)) },
    ],
    entry(labels.jsonTreeRemove, { kind: "remove" }, trashIcon),
  ];
  const entries = groups
    .filter((group) => group.length > 0)
    .flatMap((group, order) => group.map((one, index) => ({ ...one, apart: order > 0 && index === 0 })));
  const end = (event: PointerEvent, isDropped: boolean) => {
    if (!dragging.current) return;
    dragging.current = false;
    event.currentTarget.releasePointerCapture(event.pointerId);
    if (isDropped) onDrop();
    onDrag(undefined);
  };
  return (
    <div className="sk-tree__acts" style={top === undefined ? undefined : { insetBlockStart: top }}>
      {can({ kind: "move", by: -1 }) || can({ kind: "move", by: 1 }) ? (
        <IconButton
          icon={gripIcon}
          label={labels.jsonTreeMove(name)}
          className="sk-tree__grip"
          tabIndex={-1}
          onPointerDown={(event) => {
            if (event.button !== 0 || event.pointerType === "touch") return;
            event.preventDefault();
            dragging.current = true;
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            if (dragging.current) onDrag(event.clientY);
          }}
          onPointerUp={(event) => end(event, true)}
          onPointerCancel={(event) => end(event, false)}
        />
      ) : null}
      {can({ kind: "convert", to: "null" }) ? (
        <select
          className="sk-select sk-jsonview__levels"
          aria-label={labels.jsonTreeKindOf(name)}
          value={node.kind}
          onChange={(event) => {
            const to = kinds.find((kind) => kind === event.target.value);
            if (to) run({ kind: "convert", to });
          }}
        >
          {VALUE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {labels.jsonTreeKind(kind)}
            </option>
          ))}
          {VALUE_KINDS.some((kind) => kind === node.kind) ? null : (
            <option value={node.kind}>{labels.jsonTreeKindInvalid}</option>
          )}
        </select>
      ) : null}
      <MenuButton ref={menu} icon={menuIcon} label={labels.jsonTreeMore(name)} entries={entries} />
    </div>
  );
}
