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
import { decodeString } from "../../../json/decodeString.js";
import { formatLocation } from "../../../json/formatPath.js";
import { findNode } from "../../../json/findNode.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import type { JsonPath } from "../../../json/JsonPath.js";
import { changeJson } from "../../../json/changeJson.js";
import { nodeText, pathOf } from "../../../json/nodes.js";
import { Button } from "../../../ui/Button.js";
import { copyText } from "../../../ui/copyText.js";
import { EmptyState } from "../../../ui/EmptyState.js";
import { Icon } from "../../../ui/Icon.js";
import { alertIcon, errorIcon, lockIcon, plusIcon } from "../../../ui/icons.js";
import { lazyPart } from "../../../ui/lazyPart.js";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.js";
import { useLabels } from "../../labels.js";
import type { JsonFindQuery } from "../../JsonViewer/JsonFindQuery.js";
import { toPlace, type JsonExpansion } from "../../JsonViewer/JsonExpansion.js";
import { JsonPane, type JsonPaneControls } from "../../JsonViewer/JsonPane.js";
import type { JsonRowDecor, JsonTreeControls, JsonTreeRow } from "../../JsonViewer/JsonTreeEditing.js";
import { useExpansion } from "../../JsonViewer/useExpansion.js";
import type { JsonPlaces, JsonRowData, JsonRows } from "../../JsonViewer/rows/JsonRows.js";
import type { FilledSource } from "../../JsonViewer/rows/JsonRowSource.js";
import { locationOf, trailTo } from "../../JsonViewer/rows/places.js";
import type { ChangeMark } from "../changeMarks.js";
import type { EditorProblem } from "../EditorProblem.js";
import type { EditorSession } from "../editorSession.js";
import { loadCodeMirror } from "../useCodeMirror.js";
import type { SchemaIndex } from "../schema/SchemaIndex.js";
import { addressOf } from "./addressOf.js";
import type { Cell } from "./cell.js";
import { CellEditor } from "./CellEditor.js";
import { emptyOf } from "./convertKind.js";
import { dropAt, type Drop } from "./dropTarget.js";
import type { PlannedRow } from "./planCommand.js";
import { rowMarks, type RowMark } from "./rowMarks.js";
import type { TreeCommand } from "./TreeCommand.js";
import { jsonEditorLabels } from "../jsonEditorLabels.js";
import { treeEditLabels } from "./treeEditLabels.js";
import { keyAction } from "./treeKeys.js";
import { treeSource } from "./treeSource.js";
import { useTreeEditing, type Clip } from "./useTreeEditing.js";

const editTools = lazyPart(() => import("./EditTools.js"));
const shortcutList = lazyPart(() => import("./ShortcutList.js"));

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
  changes: readonly ChangeMark[];
  /** The document that `changes` are of. */
  compared: JsonDocument;
  expanded: JsonExpansion;
  onExpandedChange: (expanded: JsonExpansion) => void;
  query: JsonFindQuery | null;
  onQueryChange: (query: JsonFindQuery | null) => void;
  maxHeight: number | string | undefined;
  onTooLong: () => void;
  controls: Ref<TreeModeControls>;
}

const KEY_TYPE = "application/vnd.session-kit.key";
const everything = () => true;
const stay = (offset: number) => offset;

/** The text as a tree whose rows are edited in place. */
export function TreeMode(props: TreeModeProps): ReactElement {
  const source = treeSource(props.doc);
  return source ? <FilledTree {...props} source={source} /> : <EmptyTree {...props} />;
}

function EmptyTree({ session, readOnly, controls }: TreeModeProps): ReactElement {
  const labels = useLabels(treeEditLabels);
  const first = useRef<HTMLButtonElement>(null);
  useImperativeHandle(controls, () => ({
    focus: () => first.current?.focus(),
    goTo: () => first.current?.focus(),
    openFind: () => {},
  }));
  const begin = (json: string) => {
    const change = changeJson(session.history.doc, [{ at: [], edit: { set: json } }]);
    if (change.ok) session.run(change.changes);
  };
  return (
    <EmptyState
      title={labels.jsonTreeEmpty}
      actions={
        readOnly
          ? undefined
          : (["object", "array", "string"] as const).map((kind, index) => (
              <Button key={kind} size="sm" ref={index === 0 ? first : undefined} onClick={() => begin(emptyOf(kind))}>
                {labels.jsonTreeKind(kind)}
              </Button>
            ))
      }
    >
      {readOnly ? undefined : labels.jsonTreeEmptyWhy}
    </EmptyState>
  );
}

function FilledTree(props: TreeModeProps & { source: FilledSource }): ReactElement {
  const { session, doc, source, name, readOnly, canEdit, original, expanded, onExpandedChange, maxHeight } = props;
  const { problems, judged, schema, changes, compared, query, onQueryChange, onTooLong } = props;
  const labels = useLabels(treeEditLabels);
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
  const [isHelping, setHelping] = useState(false);
  const [drag, setDrag] = useState<Drop>();
  const { EditTools } = editTools.usePart(isAwake) ?? {};
  const { ShortcutList } = shortcutList.usePart(isHelping) ?? {};
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
            {mark ? <RowMarks mark={mark} /> : null}
          </>
        ),
        ...(isCell ? drawCell(data) : undefined),
      };
    };
  };

  const drawCell = (data: JsonRowData): Pick<JsonRowDecor, "key" | "value"> => {
    if (!cell) return {};
    const isKey = cell.part === "key";
    const of = data.key === undefined ? labels.jsonTreeRoot : String(data.key);
    const editor = (
      <CellEditor
        key={`${cell.part} ${cell.isNew}`}
        label={isKey ? labels.jsonTreeKeyOf(of) : labels.jsonTreeValueOf(of)}
        initial={cell.initial}
        lines={!isKey && (cell.isText || cell.isFresh) && (proposalsFor(cell)?.length ?? 0) === 0}
        className={isKey ? "sk-cell__input--key" : ""}
        placeholder={isKey && cell.isNew ? labels.jsonTreeNewKey : undefined}
        proposals={proposalsFor(cell)}
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

  /** Keys or values of the schema; undefined inside JSON texts of strings, which it does not reach. */
  const proposalsFor = ({ places, part, isText }: Cell): readonly string[] | undefined => {
    const found = schema && addressOf(source, places);
    if (!schema || found?.address.length !== 1) return undefined;
    const path = pathOf(doc, found.node);
    if (part === "key") {
      return schema.keys(doc, path.slice(0, -1), { replacing: found.node }).map(({ key }) => key);
    }
    const texts = schema
      .values(doc, path)
      .flatMap(({ text, reason }) => (reason === "type" && text !== "true" && text !== "false" ? [] : [text]));
    return isText ? texts.flatMap((text) => (text.startsWith('"') ? [decodeString(text)] : [])) : texts;
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
        setHelping(true);
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
    if (!(event.target instanceof Element) || !event.target.closest('[role="treeitem"]')) return;
    if (event.target.closest(".sk-cell")) return;
    if (event.type === "paste") {
      if (readOnly) return;
      const text = event.clipboardData.getData("text/plain");
      const key = event.clipboardData.getData(KEY_TYPE);
      const clip: Clip = key === "" ? { text } : { text, key };
      if (text !== "") editing.paste(clip, active, isPastedOver.current);
    } else {
      if (!(window.getSelection()?.isCollapsed ?? true)) return;
      const clip = editing.copied(active);
      if (!clip) return;
      event.clipboardData.setData("text/plain", clip.text);
      if (clip.key !== undefined) event.clipboardData.setData(KEY_TYPE, clip.key);
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
  const drawTools = (row: JsonTreeRow, top: number | undefined): ReactNode => {
    if (!EditTools || cell) return null;
    return (
      <EditTools
        row={row}
        at={toPlace(locationOf(trailTo(source.root, row.places)))}
        top={top}
        isChanged={originalOf !== undefined && changes.length > 0}
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
          <Button size="sm" variant="quiet" onClick={() => setHelping(true)}>
            {labels.jsonTreeShortcuts}
          </Button>
        )}
      </div>
      {isHelping && ShortcutList ? (
        <ShortcutList
          onClose={() => {
            setHelping(false);
            tree.current?.goToActive({ focus: true });
          }}
        />
      ) : null}
    </div>
  );
}

/** Where the active row is, and what the schema says about it. */
function ActivePath(props: {
  source: FilledSource;
  active: JsonPlaces;
  schema: SchemaIndex | undefined;
}): ReactElement | null {
  const { source, active, schema } = props;
  const words = useLabels(jsonEditorLabels);
  if (active.length === 0) return <span className="sk-edittree__path" />;
  const location = locationOf(trailTo(source.root, active));
  const note = location.length === 1 && source.text ? schema?.describe(source.text.doc, location[0]) : undefined;
  const types: Readonly<Record<string, string>> = words.jsonSchemaTypes;
  const facts = note && [
    note.title,
    note.types.map((type) => types[type] ?? type).join(` ${words.jsonSchemaOr} `),
    note.deprecated ? words.jsonSchemaDeprecated : undefined,
    note.default === undefined ? undefined : `${words.jsonSchemaDefault} ${note.default}`,
    note.description,
  ];
  const said = facts?.filter(Boolean).join(" · ");
  return (
    <span className="sk-edittree__path" title={said}>
      <span className="sk-mono">{formatLocation(location)}</span>
      {said ? <span className="sk-edittree__facts">{said}</span> : null}
    </span>
  );
}

function RowMarks({ mark: { problems, hidden, change } }: { mark: RowMark }): ReactElement {
  const labels = useLabels(treeEditLabels);
  const worst = problems.find(({ severity }) => severity === "error") ?? problems[0];
  return (
    <>
      {change === undefined ? null : (
        <span className={change === "inside" ? "sk-dirty sk-dirty--inside" : "sk-dirty"}>
          <VisuallyHidden>
            {" "}
            {change === "added"
              ? labels.jsonTreeAdded
              : change === "changed"
                ? labels.jsonTreeChanged
                : labels.jsonTreeChangedInside}
          </VisuallyHidden>
        </span>
      )}
      {worst ? (
        <span
          className={worst.severity === "error" ? "sk-tree__why sk-error" : "sk-tree__why sk-warn"}
          title={problems.map(({ message }) => message).join("\n")}
        >
          <Icon shape={worst.severity === "error" ? errorIcon : alertIcon} size="sm" />
          <bdi>{worst.message}</bdi>
        </span>
      ) : null}
      {hidden > 0 ? (
        <span className="sk-tree__why sk-error">
          <Icon shape={errorIcon} size="sm" />
          {labels.jsonTreeProblemsInside(hidden)}
        </span>
      ) : null}
    </>
  );
}

/** What a row was in the original: by the difference that it is, else by its path. */
function originalText(
  original: JsonDocument,
  { row, changes, doc }: { row: PlannedRow; changes: readonly ChangeMark[]; doc: JsonDocument },
): string | undefined {
  const own = changes.find(({ difference }) => difference.after === row.node && row.doc === doc)?.difference;
  const before = own ? own.before : findNode(original, pathOf(row.doc, row.node));
  return before < 0 ? undefined : nodeText(original, before);
}

async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}
