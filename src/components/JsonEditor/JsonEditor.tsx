"use client";
import {
  forwardRef,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type HTMLAttributes,
  type Ref,
} from "react";
import type { JsonHistory } from "../../json/createJsonHistory.js";
import { findNode } from "../../json/findNode.js";
import type { JsonChecker } from "../../json/JsonChecker.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonPath } from "../../json/JsonPath.js";
import type { JsonProblem } from "../../json/JsonProblem.js";
import type { TextChange } from "../../json/TextChange.js";
import { UnreadDocument } from "../../json/UnreadDocument.js";
import { lazyPart } from "../../ui/lazyPart.js";
import { rootClass } from "../../ui/rootClass.js";
import { useControlled } from "../../ui/useControlled.js";
import type { JsonExpansion } from "../JsonViewer/JsonExpansion.js";
import type { JsonFindQuery } from "../JsonViewer/JsonFindQuery.js";
import { LabelsProvider, useLabels, type Labels } from "../labels.js";
import { ComingText } from "./ComingText.js";
import type { EditorMode } from "./EditorMode.js";
import { EditorToolbar } from "./EditorToolbar.js";
import type { JsonEditorActions } from "./JsonEditorActions.js";
import { jsonEditorLabels } from "./jsonEditorLabels.js";
import { ProblemList } from "./ProblemList.js";
import { readEditorProblems } from "./readEditorProblems.js";
import { TextMode, type TextModeControls } from "./TextMode.js";
import { mayChangeText } from "./textPermission.js";
import type { TreeModeControls } from "./tree/TreeMode.js";
import { useEditorProblems } from "./useEditorProblems.js";
import { useSchemaIndex } from "./useSchemaIndex.js";
import { useEditorSession } from "./useEditorSession.js";

const changesMode = lazyPart(() => import("./ChangesMode.js"));
const conflictMode = lazyPart(() => import("./conflict/ConflictPane.js"));
const shortcutList = lazyPart(() => import("./ShortcutList.js"));
const treePart = lazyPart(() => import("./tree/TreeMode.js"));

const FIRST_LEVEL: JsonExpansion = { depth: 1 };

/** Characters of a text that is parsed before it is shown. */
const SHORT = 100_000;

export interface JsonEditorProps extends Omit<HTMLAttributes<HTMLDivElement>, "defaultValue" | "onChange"> {
  /**
   * The JSON text, valid or not. Controlled twin of `defaultValue`. An equal value moves nothing. Another one, while the text
   * was edited here, is merged with that: where both changed the same, the reader chooses.
   */
  value?: string;
  /** Default: the empty text. */
  defaultValue?: string;
  /** Told each edit made here; `problems` are those of JSON itself, not the checker's. */
  onValueChange?: (text: string, details: { problems: readonly JsonProblem[] }) => void;
  /** Controlled twin of `defaultMode`. */
  mode?: EditorMode;
  /** Default `text`. */
  defaultMode?: EditorMode;
  onModeChange?: (mode: EditorMode) => void;
  /** The text as it is saved. With it rows say what changed, can be reverted one by one, and there is a mode `changes`. */
  original?: string;
  /** Judges the value while the text is JSON, and knows keys and values to propose. */
  checker?: JsonChecker;
  /** Whether the value at a path may be edited; to add, remove, move or rename inside an object or list, that one too. Default: all. */
  canEdit?: (path: JsonPath) => boolean;
  /** Default false. */
  readOnly?: boolean;
  /** Which nodes of the tree are open. Controlled twin of `defaultExpanded`. */
  expanded?: JsonExpansion;
  /** Default: the first level. */
  defaultExpanded?: JsonExpansion;
  onExpandedChange?: (expanded: JsonExpansion) => void;
  /** Height of the tree in px, or a CSS length, beyond which it scrolls. Default 480. */
  maxHeight?: number | string;
  /** The undo stack, when other views of the text share it. Default: the editor's own. */
  history?: JsonHistory;
  /** Undo and redo buttons above the text. Default true. */
  undoButtons?: boolean;
  /** Nonce of the page's Content-Security-Policy. Only browsers without constructed style sheets need it. */
  nonce?: string;
  labels?: Partial<Labels>;
  actionsRef?: Ref<JsonEditorActions>;
}

/**
 * Edits JSON as a tree and as text, two views of one text with one undo stack: nothing is rewritten, line ends, spellings and
 * invalid text included. Its name is `aria-label`.
 */
export const JsonEditor = forwardRef<HTMLDivElement, JsonEditorProps>(function JsonEditor({ labels, ...rest }, ref) {
  return (
    <LabelsProvider labels={labels}>
      <Editor {...rest} rootRef={ref} />
    </LabelsProvider>
  );
});

type EditorProps = Omit<JsonEditorProps, "labels"> & { rootRef: Ref<HTMLDivElement> };

function Editor({
  value,
  defaultValue,
  onValueChange,
  mode: heldMode,
  defaultMode = "text",
  onModeChange,
  original: originalText,
  checker,
  canEdit,
  readOnly = false,
  expanded,
  defaultExpanded,
  onExpandedChange,
  maxHeight,
  history,
  undoButtons = true,
  nonce,
  actionsRef,
  rootRef,
  className,
  "aria-label": ariaLabel,
  ...rest
}: EditorProps) {
  const labels = useLabels(jsonEditorLabels);
  const name = ariaLabel ?? labels.jsonEditor;
  const [wantedMode, setMode] = useControlled<EditorMode>(heldMode, defaultMode, onModeChange);
  const mode = wantedMode === "changes" && originalText === undefined ? "text" : wantedMode;
  const [hasText, setHasText] = useState(mode === "text");
  if (mode === "text" && !hasText) setHasText(true);
  const original = useMemo(
    () => (originalText === undefined ? undefined : new UnreadDocument(originalText)),
    [originalText],
  );
  const onEdit = (edited: typeof doc) => onValueChange?.(edited.text, { problems: edited.problems });
  const { session, doc, conflicts, setConflicts } = useEditorSession({
    value,
    defaultValue,
    history,
    original,
    onEdit,
  });
  const judged = useEditorProblems(session.history, checker, labels.jsonEditorDuplicateKey);
  const { problems } = judged;
  const schema = useSchemaIndex(checker);
  const hasErrors = problems.some((problem) => problem.severity === "error");
  const [expansion, onExpansionChange] = useControlled(expanded, defaultExpanded ?? FIRST_LEVEL, onExpandedChange);
  const [query, setQuery] = useState<JsonFindQuery | null>(null);
  const { ChangesMode } = changesMode.usePart(mode === "changes") ?? {};
  const { ConflictPane } = conflictMode.usePart(conflicts.length > 0) ?? {};
  if (mode === "tree") treePart.preload();
  const [isHelping, setHelping] = useState(false);
  const { ShortcutList } = shortcutList.usePart(isHelping) ?? {};
  const { TreeMode } = treePart.usePart(mode === "tree") ?? {};

  const textMode = useRef<TextModeControls>(null);
  const treeMode = useRef<TreeModeControls>(null);
  const permission = useRef(canEdit);
  useEffect(() => {
    permission.current = canEdit;
  });
  const allows = useCallback(
    (changes: readonly TextChange[]) =>
      permission.current === undefined || mayChangeText(session.history.doc, changes, permission.current),
    [session],
  );

  const [target, setTarget] = useState<{ from: number; to: number }>();
  useEffect(() => {
    if (target) textMode.current?.select(target.from, target.to);
  }, [target]);
  const select = (from: number, to: number) => {
    session.select({ from, to });
    if (mode === "tree") return treeMode.current?.goTo(from);
    if (mode === "text") return textMode.current?.select(from, to);
    setMode("text");
    setTarget({ from, to });
  };
  const goToFirstProblem = () => {
    // read anew: the list may be a pause behind the text
    const found = readEditorProblems(session.history.doc, { checker, duplicateMessage: labels.jsonEditorDuplicateKey });
    const first = found.find((problem) => problem.severity === "error") ?? found[0];
    select(first?.from ?? 0, first?.to ?? 0);
  };
  const goTo = (path: JsonPath) => {
    const node = findNode(session.history.doc, path);
    if (node >= 0) select(session.history.doc.start[node] ?? 0, session.history.doc.end[node] ?? 0);
    return node >= 0;
  };
  useImperativeHandle(actionsRef, () => ({
    focus: () => (mode === "tree" ? treeMode : textMode).current?.focus(),
    goToFirstProblem,
    goTo,
  }));

  const named = { role: "group", "aria-label": name };
  return (
    <div
      {...named}
      {...rest}
      ref={rootRef}
      className={rootClass("sk-editor", className)}
      data-invalid={hasErrors ? "" : undefined}
      data-readonly={readOnly ? "" : undefined}
    >
      <EditorToolbar
        session={session}
        name={name}
        mode={mode}
        modes={originalText === undefined ? ["tree", "text"] : ["tree", "text", "changes"]}
        onModeChange={setMode}
        readOnly={readOnly}
        hasUndo={undoButtons}
        canLayOut={canEdit === undefined || canEdit([])}
        isBroken={isBroken(doc)}
        onBlocked={goToFirstProblem}
        onFind={() => treeMode.current?.openFind()}
        onShortcuts={() => setHelping(true)}
        onLevels={(depth) => onExpansionChange({ depth })}
      />
      {ConflictPane && conflicts.length > 0 ? (
        <ConflictPane {...{ session, conflicts, name }} onConflictsChange={setConflicts} onGoTo={goTo} />
      ) : null}
      {hasText ? (
        <TextMode
          session={session}
          doc={doc}
          name={name}
          readOnly={readOnly}
          allows={allows}
          problems={problems}
          schema={schema}
          nonce={nonce}
          hidden={mode !== "text"}
          controls={textMode}
        />
      ) : null}
      {mode === "tree" && !TreeMode ? <ComingText doc={doc} /> : null}
      {mode === "tree" && TreeMode ? (
        <TreeMode
          session={session}
          doc={doc}
          name={name}
          readOnly={readOnly}
          canEdit={canEdit}
          original={original}
          problems={problems}
          judged={judged.doc}
          schema={schema}
          expanded={expansion}
          onExpandedChange={onExpansionChange}
          query={query}
          onQueryChange={setQuery}
          maxHeight={maxHeight}
          onTooLong={() => {
            setMode("text");
            setTarget({ ...session.selection });
          }}
          onShortcuts={() => setHelping(true)}
          controls={treeMode}
        />
      ) : null}
      {mode === "changes" && ChangesMode && original ? (
        <ChangesMode {...{ session, original, doc, name, readOnly, canEdit, maxHeight }} />
      ) : null}
      {isHelping && ShortcutList ? <ShortcutList onClose={() => setHelping(false)} /> : null}
      <ProblemList problems={problems} name={name} onGoTo={({ from, to }) => select(from, to)} />
    </div>
  );
}

/** Of a long text nothing is said before it was read in a pause. */
function isBroken(doc: JsonDocument): boolean {
  const isUnread = doc instanceof UnreadDocument && !doc.isRead && doc.length > SHORT;
  return !isUnread && doc.problems.length > 0;
}
