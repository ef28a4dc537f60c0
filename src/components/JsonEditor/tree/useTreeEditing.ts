"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import { changeNodes } from "../../../json/changeNodes.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import type { JsonPath } from "../../../json/JsonPath.js";
import { nodeKey, nodeKind, nodeText } from "../../../json/nodes.js";
import { parseJson } from "../../../json/parseJson.js";
import { useIsomorphicLayoutEffect } from "../../../ui/useIsomorphicLayoutEffect.js";
import { useLabels } from "../../labels.js";
import type { JsonTreeControls } from "../../JsonViewer/JsonTreeEditing.js";
import { openAbove, type Expansion } from "../../JsonViewer/rows/expansion.js";
import type { JsonPlaces } from "../../JsonViewer/rows/JsonRows.js";
import { locationOf, trailTo } from "../../JsonViewer/rows/places.js";
import type { EditorSession } from "../editorSession.js";
import { addressOf } from "./addressOf.js";
import { finishCell, followCell, forceCell, openCell, type Cell } from "./cell.js";
import type { CellExit } from "./CellEditor.js";
import { mayRun } from "./mayRun.js";
import { hasUse, planCommand, planDrop, type DropTarget, type PlannedRow, type TreePlan } from "./planCommand.js";
import type { TreeCommand } from "./TreeCommand.js";
import { treeEditLabels } from "./treeEditLabels.js";
import { treeSource } from "./treeSource.js";
import { placesAt } from "./placesAt.js";
import { useTreeCursor } from "./useTreeCursor.js";

export interface TreeEditingOptions {
  readonly session: EditorSession;
  readonly doc: JsonDocument;
  readonly expansion: Expansion;
  readonly onExpansionChange: (next: Expansion) => void;
  readonly readOnly: boolean;
  readonly canEdit: (path: JsonPath) => boolean;
  /** What a row was in the original: its JSON text; undefined when it was not there. */
  readonly originalOf: ((row: PlannedRow) => string | undefined) | undefined;
  readonly controls: RefObject<JsonTreeControls | null>;
  /** A text is too long for a cell: it is selected. */
  readonly onTooLong: () => void;
}

/** Something to say about the last command. */
export interface TreeNotice {
  readonly text: string;
  readonly isBad: boolean;
}

export interface TreeEditing {
  readonly active: JsonPlaces;
  readonly activate: (places: JsonPlaces) => void;
  readonly cell: Cell | undefined;
  readonly notice: TreeNotice | undefined;
  say(text: string, isBad?: boolean): void;
  run(command: TreeCommand, places: JsonPlaces): void;
  /** Whether the row has a use for the command, and the host allows it. */
  can(command: TreeCommand, places: JsonPlaces): boolean;
  /** Puts a copied text after a row, in it, or in its place. */
  paste(clip: Clip, places: JsonPlaces, replace: boolean): void;
  copied(places: JsonPlaces): Clip | undefined;
  drop(places: JsonPlaces, target: DropTarget): void;
  type(typed: string): void;
  finish(typed: string, exit: CellExit): void;
  makeText(typed: string): void;
  cancel(): void;
  undo(): void;
  redo(): void;
  /** Leads to the value at an offset. */
  goTo(offset: number): void;
}

/** What is copied: a value as JSON text, or any text; and the key it had. */
export interface Clip {
  readonly text: string;
  readonly key?: string | undefined;
}

/** Editing in the tree: every command becomes text changes of the session, and the reader stays where it happened. */
export function useTreeEditing(options: TreeEditingOptions): TreeEditing {
  const { session, doc, expansion, onExpansionChange, readOnly, canEdit, originalOf, controls, onTooLong } = options;
  const labels = useLabels(treeEditLabels);
  const [active, activate] = useTreeCursor(session, doc);
  const [held, hold] = useState<Cell>();
  const [notice, setNotice] = useState<TreeNotice>();
  const draft = useRef<{ cell: Cell; typed: string }>(undefined);
  const cell = held && followCell(session, held);

  const say = (text: string, isBad = false) => setNotice({ text, isBad });
  const open = (next: Cell | undefined) => {
    draft.current = next && { cell: next, typed: next.initial };
    hold(next);
  };
  const rowAt = (places: JsonPlaces): PlannedRow | undefined => {
    const source = treeSource(session.history.doc);
    const found = source && addressOf(source, places);
    return found && { ...found, places };
  };
  const mayDo = (command: TreeCommand, places: JsonPlaces): boolean => {
    const source = treeSource(session.history.doc);
    return source !== undefined && mayRun(command, locationOf(trailTo(source.root, places)), canEdit);
  };
  const can = (command: TreeCommand, places: JsonPlaces): boolean => {
    if (command.kind === "copy") return true;
    if (readOnly || !mayDo(command, places)) return false;
    const row = rowAt(places);
    if (!row) return false;
    if (command.kind === "edit-value" || command.kind === "edit-key")
      return openCell(session.history.doc, row, { part: partOf(command.kind) }) !== undefined;
    if (command.kind === "revert") return originalOf !== undefined && row.address.length === 1;
    return hasUse(row, command);
  };
  const show = (places: JsonPlaces, focus = true) => {
    const source = treeSource(session.history.doc);
    if (source) {
      const opened = openAbove(expansion, trailTo(source.root, places));
      if (opened !== expansion) onExpansionChange(opened);
    }
    activate(places);
    controls.current?.goToActive({ reveal: true, focus });
  };
  const carryOut = ({ edits, active: next, cell: part }: TreePlan): boolean => {
    const change = changeNodes(session.history.doc, edits);
    if (!change.ok) {
      say(change.problem.message, true);
      return false;
    }
    session.run(change.changes);
    setNotice(undefined);
    show(next, part === undefined);
    const row = part && rowAt(next);
    const opened = row && openCell(session.history.doc, row, { part, isFresh: true, isNew: true });
    if (opened && opened !== "too-long") open(opened);
    return true;
  };
  /** Finishes what is typed, if anything; false when it cannot be. */
  const settle = (): boolean => {
    if (!draft.current) return true;
    finish(draft.current.typed, "blur");
    return draft.current === undefined;
  };

  const run = (command: TreeCommand, places: JsonPlaces) => {
    if (!settle()) return say(labels.jsonTreeFinishFirst, true);
    const row = rowAt(places);
    if (!row || readOnly) return;
    if (!mayDo(command, places)) return say(labels.jsonTreeNotEditable, true);
    if (command.kind === "edit-value" || command.kind === "edit-key") {
      const opened = openCell(session.history.doc, row, { part: partOf(command.kind) });
      if (opened === undefined) return;
      activate(places);
      if (opened !== "too-long") return open(opened);
      say(labels.jsonTreeTooLong);
      onTooLong();
    } else if (command.kind === "revert") {
      if (!originalOf) return;
      const before = originalOf(row);
      if (before === undefined && !mayDo({ kind: "remove" }, places)) return say(labels.jsonTreeNotEditable, true);
      const plan =
        before === undefined
          ? planCommand(row, { kind: "remove" })
          : { edits: [{ at: row.address, edit: { set: before } }], active: places };
      if (plan) carryOut(plan);
    } else {
      const plan = planCommand(row, command);
      if (plan && carryOut(plan) && (command.kind === "remove" || command.kind === "cut"))
        say(labels.jsonTreeRemoved(nodeKey(row.doc, row.node) ?? String(places.at(-1) ?? "")));
    }
  };
  const paste = ({ text, key }: Clip, places: JsonPlaces, replace: boolean) => {
    const row = rowAt(places);
    if (!row || readOnly) return;
    const json = parseJson(text).problems.length === 0 ? text.trim() : JSON.stringify(text);
    const isInside = /^(?:object|array)$/.test(nodeKind(row.doc, row.node));
    const insertion = { kind: "insert", where: isInside ? "inside" : "after", json, key } as const;
    const command: TreeCommand = replace ? { kind: "paste", replace } : insertion;
    if (!mayDo(command, places)) return say(labels.jsonTreeNotEditable, true);
    const plan = replace
      ? { edits: [{ at: row.address, edit: { set: json } }], active: places }
      : planCommand(row, insertion);
    if (plan) carryOut(plan);
  };

  function finish(typed: string, exit: CellExit): void {
    const now = draft.current && followCell(session, draft.current.cell);
    const row = now && rowAt(now.places);
    if (!now || !row) return open(undefined);
    const { doc: before } = session.history;
    const isUntouched = typed === now.initial && !now.isFresh;
    const change = isUntouched ? { ok: true as const, changes: [] } : finishCell(before, { row, cell: now, typed });
    if (!change.ok) {
      const { code, message } = change.problem;
      const why = code === "trailing-content" ? labels.jsonTreeMoreThanOne : labels.jsonTreeNotOneValue(message);
      const refused = { ...now, problem: now.part === "key" ? message : why };
      draft.current = { cell: refused, typed };
      return hold(refused);
    }
    session.run(change.changes);
    setNotice(undefined);
    open(undefined);
    const goesOn = now.part === "key" ? exit === "next" || (now.isFresh && exit === "stay") : false;
    const goesBack = now.part === "value" && exit === "previous";
    if (goesOn || goesBack) {
      activate(now.places);
      const same = rowAt(now.places);
      const next =
        same &&
        openCell(session.history.doc, same, {
          part: goesOn ? "value" : "key",
          isFresh: goesOn && now.isFresh,
        });
      if (next && next !== "too-long") return open(next);
    }
    if (exit !== "blur") show(now.places);
  }
  const cancel = () => {
    const given = draft.current?.cell;
    open(undefined);
    if (given?.isNew && given.doc === session.history.doc) session.undo();
    show(placesAt(session.history.doc, session.selection.from, active));
  };
  const step = (go: () => void) => () => {
    if (!settle()) return say(labels.jsonTreeFinishFirst, true);
    const { doc: before } = session.history;
    go();
    if (session.history.doc !== before) show(placesAt(session.history.doc, session.selection.from, active));
  };

  // What is typed and not finished goes along into the text mode, or with the text when the editor is taken away.
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => {
      const left = draft.current;
      const now = left && followCell(session, left.cell);
      const row = now && rowAt(now.places);
      draft.current = undefined;
      if (row && left.typed !== now.initial)
        session.run(forceCell(session.history.doc, { row, cell: now, typed: left.typed }));
    };
  });
  useIsomorphicLayoutEffect(() => () => leave.current(), []);

  return {
    active,
    activate,
    cell,
    notice,
    say,
    run,
    can,
    paste,
    copied: (places) => {
      const row = rowAt(places);
      return row && { text: nodeText(row.doc, row.node), key: nodeKey(row.doc, row.node) };
    },
    drop: (places, target) => {
      const row = rowAt(places);
      const command: TreeCommand = { kind: "move", by: 1 };
      if (!row || readOnly) return;
      if (!mayDo(command, places) || !mayDo({ kind: "insert", where: "inside" }, target.places))
        return say(labels.jsonTreeNotEditable, true);
      const plan = planDrop(row, target);
      if (plan) carryOut(plan);
    },
    type: (typed) => {
      if (draft.current) draft.current = { ...draft.current, typed };
    },
    finish,
    makeText: (typed) => {
      const now = cell && rowAt(cell.places);
      if (!now) return;
      open(undefined);
      carryOut({ edits: [{ at: now.address, edit: { set: JSON.stringify(typed) } }], active: now.places });
    },
    cancel,
    undo: step(session.undo),
    redo: step(session.redo),
    goTo: (offset) => show(placesAt(session.history.doc, offset)),
  };
}

function partOf(command: "edit-key" | "edit-value"): Cell["part"] {
  return command === "edit-key" ? "key" : "value";
}
