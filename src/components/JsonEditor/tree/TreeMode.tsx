"use client";
import {
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
} from "react";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import { nodeEnd, nodeLead } from "../../../json/nodes.js";
import type { JsonPath } from "../../../json/JsonPath.js";
import { Button } from "../../../ui/Button.js";
import { copyText } from "../../../ui/copyText.js";
import { Icon } from "../../../ui/Icon.js";
import { lockIcon, plusIcon } from "../../../ui/icons.js";
import { lazyPart } from "../../../ui/lazyPart.js";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.js";
import { useLabels } from "../../labels.js";
import type { JsonFindQuery } from "../../JsonViewer/JsonFindQuery.js";
import { toPlace, type JsonExpansion } from "../../JsonViewer/JsonExpansion.js";
import { JsonPane, type JsonPaneControls } from "../../JsonViewer/JsonPane.js";
import type { JsonRowDecor, JsonTreeControls, JsonTreeRow } from "../../JsonViewer/JsonTreeEditing.js";
import { useExpansion } from "../../JsonViewer/useExpansion.js";
import type { JsonRowData, JsonRows } from "../../JsonViewer/rows/JsonRows.js";
import type { FilledSource } from "../../JsonViewer/rows/JsonRowSource.js";
import { locationOf, trailTo } from "../../JsonViewer/rows/places.js";
import type { EditorProblem } from "../EditorProblem.js";
import type { EditorSession } from "../editorSession.js";
import { jsonEditorLabels } from "../jsonEditorLabels.js";
import { loadCodeMirror } from "../useCodeMirror.js";
import type { SchemaIndex } from "../schema/SchemaIndex.js";
import { ActivePath } from "./ActivePath.js";
import { addressOf } from "./addressOf.js";
import { CellEditor } from "./CellEditor.js";
import { dropAt, type Drop } from "./dropTarget.js";
import { EmptyTree } from "./EmptyTree.js";
import { originalText } from "./originalText.js";
import type { PlannedRow } from "./planCommand.js";
import { proposalsFor } from "./proposalsFor.js";
import { RowMarkView } from "./RowMarkView.js";
import { sayNote } from "./sayNote.js";
import { rowMarks } from "./rowMarks.js";
import type { TreeCommand } from "./TreeCommand.js";
import { isAboutRow, readClip, readClipboard, writeClip } from "./treeClipboard.js";
import { treeEditLabels } from "./treeEditLabels.js";
import { keyAction } from "./treeKeys.js";
import { treeSource } from "./treeSource.js";
import { useChangeMarks } from "./useChangeMarks.js";
import { useTreeEditing } from "./useTreeEditing.js";

const editTools = lazyPart(() => import("./EditTools.js"));

/** What the editor asks of its tree mode. */
export interface TreeModeControls {
  focus(): void;
  /** Leads to the value at an offset and takes the focus. */
  goTo(offset: number): void;
  openFind(): void;
}

export interface TreeModeProps {
  session: EditorSession;
  doc: JsonDocument;
  name: string;
  readOnly: boolean;
  canEdit: ((path: JsonPath) => boolean) | undefined;
  original: JsonDocument | undefined;
  problems: readonly EditorProblem[];
  /** The document that `problems` are of. */
  judged: JsonDocument;
  schema: SchemaIndex | undefined;
  expanded: JsonExpansion;
  onExpandedChange: (expanded: JsonExpansion) => void;
  query: JsonFindQuery | null;
  onQueryChange: (query: JsonFindQuery | null) => void;
  maxHeight: number | string | undefined;
  onTooLong: () => void;
  onShortcuts: () => void;
  controls: Ref<TreeModeControls>;
}

const everything = () => true;
const stay = (offset: number) => offset;

/** The text as a tree whose rows are edited in place. */
export function TreeMode(props: TreeModeProps): ReactElement {
  const source = treeSource(props.doc);
  return source ? <FilledTree {...props} source={source} /> : <EmptyTree {...props} />;
}

function FilledTree(props: TreeModeProps & { source: FilledSource }): ReactElement {
  const { session, doc, source, name, readOnly, canEdit, original, expanded, onExpandedChange, maxHeight } = props;
  const { problems, judged, schema, query, onQueryChange, onTooLong, onShortcuts } = props;
  const labels = useLabels(treeEditLabels);
  const words = useLabels(jsonEditorLabels);
  const [expansion, onExpansionChange] = useExpansion({
    expanded,
    defaultExpanded: undefined,
    defaultExpandedDepth: 1,
    onExpandedChange,
  });
  const tree = useRef<JsonTreeControls>(null);
  const box = useRef<HTMLDivElement>(null);
  const pane = useRef<JsonPaneControls>(null);
  const menu = useRef<HTMLButtonElement>(null);
  const isPastedOver = useRef(false);
  const [isAwake, setAwake] = useState(false);
  const [drag, setDrag] = useState<Drop>();
  const { EditTools } = editTools.usePart(isAwake) ?? {};
  const { changes, doc: compared } = useChangeMarks(original, doc);
  const originalOf = original && ((row: PlannedRow) => originalText(original, { row, changes, doc: compared }));
  const editing = useTreeEditing({
    session,
    doc,
    expansion,
    onExpansionChange,
    readOnly,
    canEdit: canEdit ?? everything,
    originalOf,
    controls: tree,
    onTooLong,
  });
  const { active, cell } = editing;

  const marksOf = useCallback(
    (rows: JsonRows) => {
      const moveProblem = session.since(judged) ?? stay;
      const moveChange = session.since(compared) ?? stay;
      return rowMarks(source, rows, { problems, changes, moveProblem, moveChange });
    },
    [session, source, problems, judged, changes, compared],
  );
  const decorate = (rows: JsonRows) => {
    const marks = marksOf(rows);
    const cellRow = cell ? rows.rowOf(cell.places) : undefined;
    return (row: number, data: JsonRowData): JsonRowDecor | undefined => {
      const mark = marks.get(row);
      const isLocked = canEdit !== undefined && !canEdit(locationOf(trailTo(source.root, rows.placesAt(row)))[0]);
      const isCell = cellRow?.exact === true && cellRow.row === row;
      const edge = drag?.row === row ? drag.edge : undefined;
      if (!mark && !isLocked && !isCell && !edge) return undefined;
      return {
        className: [
          mark?.problems.some(({ severity }) => severity === "error") && "sk-tree__row--bad",
          isLocked && "sk-tree__row--locked",
          isCell && "sk-tree__row--cell",
          edge && `sk-tree__row--drop-${edge}`,
        ]
          .filter(Boolean)
          .join(" "),
        judged: isCell || (mark && mark.problems.length > 0),
        note: (
          <>
            {isLocked ? (
              <span className="sk-tree__note" title={labels.jsonTreeLocked}>
                <Icon shape={lockIcon} size="sm" />
                <VisuallyHidden>{labels.jsonTreeLocked}</VisuallyHidden>
              </span>
            ) : null}
            {mark ? <RowMarkView mark={mark} /> : null}
          </>
        ),
        ...(isCell ? drawCell(data) : undefined),
      };
    };
  };

  const drawCell = (data: JsonRowData): Pick<JsonRowDecor, "key" | "value"> => {
    if (!cell) return {};
    const isKey = cell.part === "key";
    const proposals = proposalsFor(schema, source, cell);
    const of = data.key === undefined ? labels.jsonTreeRoot : String(data.key);
    const editor = (
      <CellEditor
        key={`${cell.part} ${cell.isNew}`}
        label={isKey ? labels.jsonTreeKeyOf(of) : labels.jsonTreeValueOf(of)}
        initial={cell.initial}
        lines={!isKey && (cell.isText || cell.isFresh) && proposals.length === 0}
        className={isKey ? "sk-cell__input--key" : ""}
        placeholder={isKey && cell.isNew ? labels.jsonTreeNewKey : undefined}
        proposals={proposals}
        problem={cell.problem}
        onMakeText={isKey ? undefined : editing.makeText}
        onType={editing.type}
        onFinish={editing.finish}
        onCancel={editing.cancel}
      />
    );
    return isKey
      ? {
          key: (
            <span className="sk-tree__key sk-tree__key--cell">
              {editor}
              <span className="sk-j-p">: </span>
            </span>
          ),
        }
      : { value: editor };
  };

  const run = (command: TreeCommand, row: JsonTreeRow) => {
    if (command.kind === "copy" || command.kind === "cut") {
      const clip = editing.copied(row.places);
      if (!clip) return;
      void copyText(clip.text).then((done) => done && editing.say(labels.jsonTreeCopied));
      if (command.kind === "cut") editing.run(command, row.places);
    } else if (command.kind === "paste") {
      void readClipboard().then((text) =>
        text === undefined
          ? editing.say(labels.jsonTreeClipboardRefused, true)
          : editing.paste({ text }, row.places, command.replace),
      );
    } else editing.run(command, row.places);
  };

  const goToProblem = (by: 1 | -1) => {
    const move = session.since(judged) ?? stay;
    const offsets = problems.map(({ from }) => move(from)).toSorted((a, b) => a - b);
    const { from } = session.selection;
    const next = by > 0 ? offsets.find((offset) => offset > from) : offsets.findLast((offset) => offset < from);
    const target = next ?? offsets.at(by > 0 ? 0 : -1);
    if (target !== undefined) editing.goTo(target);
  };

  const onKeyDown = (event: KeyboardEvent, row: JsonTreeRow): boolean => {
    if (event.key.toLowerCase() === "v") isPastedOver.current = event.shiftKey;
    const { kind } = row.data.node;
    const action = keyAction(event, {
      isContainer: row.data.open !== undefined && kind !== "string",
      isBoolean: kind === "boolean",
      hasKey: typeof row.data.key === "string",
    });
    if (!action) return false;
    switch (action.kind) {
      case "undo":
        editing.undo();
        break;
      case "redo":
        editing.redo();
        break;
      case "shortcuts":
        onShortcuts();
        break;
      case "menu":
        menu.current?.focus();
        menu.current?.click();
        break;
      case "next-problem":
        goToProblem(1);
        break;
      case "previous-problem":
        goToProblem(-1);
        break;
      default:
        if (readOnly) return false;
        run(action, row);
    }
    return true;
  };
  const onClipboard = (event: ClipboardEvent) => {
    if (!isAboutRow(event) || (readOnly && event.type !== "copy")) return;
    if (event.type === "paste") {
      const clip = readClip(event);
      if (clip) editing.paste(clip, active, isPastedOver.current);
    } else {
      const clip = editing.copied(active);
      if (!clip) return;
      writeClip(event, clip);
      if (event.type === "cut") editing.run({ kind: "cut" }, active);
      else editing.say(labels.jsonTreeCopied);
    }
    event.preventDefault();
  };
  const onDoubleClick = (event: MouseEvent, row: JsonTreeRow) => {
    if (readOnly || !(event.target instanceof Element) || event.target.closest(".sk-cell")) return;
    window.getSelection()?.removeAllRanges();
    const isKey = event.target.closest(".sk-tree__key") !== null && typeof row.data.key === "string";
    editing.run({ kind: isKey ? "edit-key" : "edit-value" }, row.places);
  };
  /** Whether the row, or something in it, differs from the original. */
  const isChanged = ({ places }: JsonTreeRow): boolean => {
    const found = changes.length > 0 ? addressOf(source, places) : undefined;
    if (!found || found.address.length > 1) return false;
    const move = session.since(compared) ?? stay;
    const [from, to] = [nodeLead(doc, found.node), nodeEnd(doc, found.node)];
    return changes.some((change) => move(change.from) >= from && move(change.from) < to);
  };
  const drawTools = (row: JsonTreeRow, top: number | undefined): ReactNode => {
    if (!EditTools || cell) return null;
    return (
      <EditTools
        row={row}
        at={toPlace(locationOf(trailTo(source.root, row.places)))}
        top={top}
        isChanged={isChanged(row)}
        can={(command) => !readOnly && editing.can(command, row.places)}
        run={(command) => run(command, row)}
        copy={(text) => void copyText(text).then((done) => done && editing.say(labels.jsonTreeCopied))}
        onDrag={(clientY) => {
          const found = addressOf(source, row.places);
          const { rows, rowAt } = tree.current?.rowsAt() ?? {};
          setDrag(
            clientY === undefined || !found || !rows || !rowAt
              ? undefined
              : dropAt(source, rows, { dragged: { ...found, places: row.places }, at: rowAt(clientY) }),
          );
        }}
        onDrop={() => {
          if (drag) editing.drop(row.places, drag.target);
        }}
        menu={menu}
      />
    );
  };

  useImperativeHandle(props.controls, () => ({
    focus: () => tree.current?.goToActive({ focus: true, reveal: true }),
    goTo: editing.goTo,
    openFind: () => pane.current?.openFind(),
  }));
  /** What the schema says of the row under the pointer, as its tooltip. */
  const describeRow = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="treeitem"]') : null;
    const { rows } = (element && schema && tree.current?.rowsAt()) ?? {};
    if (!element || !rows) return;
    const [path, inner] = locationOf(trailTo(source.root, rows.placesAt(Number(element.dataset["skRow"]))));
    const note = inner ? undefined : schema?.describe(doc, path);
    element.title = note ? sayNote(note, words) : "";
  };
  const wake = () => {
    setAwake(true);
    void loadCodeMirror();
  };
  const add = { kind: "insert", where: "inside" } as const;
  const hasRootRow = source.root.size === 0;
  return (
    <div
      ref={box}
      role="presentation"
      className="sk-edittree"
      onCopy={onClipboard}
      onCut={onClipboard}
      onPaste={onClipboard}
      onMouseEnter={wake}
      onMouseOver={describeRow}
      onFocus={wake}
    >
      <JsonPane
        source={source}
        label={name}
        name={undefined}
        toolbar={false}
        expansion={expansion}
        onExpansionChange={onExpansionChange}
        query={query}
        onQueryChange={onQueryChange}
        onFindProgress={undefined}
        reveal={undefined}
        renderValue={undefined}
        rowActions={undefined}
        maxHeight={maxHeight}
        controls={pane}
        editing={{
          active,
          onActive: editing.activate,
          decorate,
          onKeyDown,
          onDoubleClick,
          drawTools,
          controls: tree,
        }}
      />
      <div
        className="sk-edittree__foot"
        data-sk-empty={readOnly && active.length === 0 && !editing.notice ? "" : undefined}
      >
        {hasRootRow || readOnly || !editing.can(add, []) ? null : (
          <Button size="sm" variant="quiet" icon={plusIcon} onClick={() => editing.run(add, [])}>
            {source.root.kind === "array" ? labels.jsonTreeAddItem : labels.jsonTreeAddKey}
          </Button>
        )}
        <output className={editing.notice?.isBad ? "sk-edittree__notice sk-error" : "sk-edittree__notice"}>
          {editing.notice?.text}
        </output>
        {editing.notice ? null : <ActivePath source={source} active={active} schema={schema} />}
        {readOnly ? null : (
          <Button size="sm" variant="quiet" onClick={onShortcuts}>
            {labels.jsonTreeShortcuts}
          </Button>
        )}
      </div>
    </div>
  );
}
