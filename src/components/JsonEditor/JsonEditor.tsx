"use client";
import { forwardRef, useEffect, useImperativeHandle, useMemo, useRef, type HTMLAttributes, type Ref } from "react";
import { findNode, type JsonChecker, type JsonHistory, type JsonProblem } from "../../json/index.js";
import { rootClass } from "../../ui/rootClass.js";
import { LabelsProvider, useLabels, type Labels } from "../labels.js";
import { EditorToolbar } from "./EditorToolbar.js";
import type { JsonEditorActions } from "./JsonEditorActions.js";
import { jsonEditorLabels } from "./jsonEditorLabels.js";
import { PlainEditor } from "./PlainEditor.js";
import { toPlainOffset } from "./plainText.js";
import { ProblemList } from "./ProblemList.js";
import { readEditorProblems } from "./readEditorProblems.js";
import { searchPhrases } from "./searchPhrases.js";
import { useCodeMirror } from "./useCodeMirror.js";
import { useEditorProblems } from "./useEditorProblems.js";
import { useEditorSession } from "./useEditorSession.js";

export interface JsonEditorProps extends Omit<HTMLAttributes<HTMLDivElement>, "defaultValue" | "onChange"> {
  /** The JSON text, valid or not. Controlled twin of `defaultValue`; an equal value moves nothing. */
  value?: string;
  /** Default: the empty text. */
  defaultValue?: string;
  /** Told each edit made here; `problems` are those of JSON itself, not the checker's. */
  onValueChange?: (text: string, details: { problems: readonly JsonProblem[] }) => void;
  /** Judges the value while the text is JSON. */
  checker?: JsonChecker;
  /** Default false. */
  readOnly?: boolean;
  /** The undo stack, when other views of the text share it. Default: the editor's own. */
  history?: JsonHistory;
  /** Nonce of the page's Content-Security-Policy. Only browsers without constructed style sheets need it. */
  nonce?: string;
  labels?: Partial<Labels>;
  actionsRef?: Ref<JsonEditorActions>;
}

/** Edits JSON as text: nothing is rewritten, line ends, spellings and invalid text included. Its name is `aria-label`. */
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
  checker,
  readOnly = false,
  history,
  nonce,
  actionsRef,
  rootRef,
  className,
  "aria-label": ariaLabel,
  ...rest
}: EditorProps) {
  const labels = useLabels(jsonEditorLabels);
  const name = ariaLabel ?? labels.jsonEditor;
  const onEdit = (edited: typeof doc) => onValueChange?.(edited.text, { problems: edited.problems });
  const { session, doc } = useEditorSession({ value, defaultValue, history, onEdit });
  const problems = useEditorProblems(doc, checker, labels.jsonEditorDuplicateKey);
  const hasErrors = problems.some((problem) => problem.severity === "error");

  const hostRef = useRef<HTMLDivElement>(null);
  const plainRef = useRef<HTMLTextAreaElement>(null);
  const settings = useMemo(() => ({ readOnly, label: name, phrases: searchPhrases(labels) }), [readOnly, name, labels]);
  const surface = useCodeMirror({ session, settings, nonce, hostRef, plainRef });
  useEffect(() => surface?.showProblems(problems), [surface, problems]);

  const select = (from: number, to: number) => {
    if (surface) return surface.select(from, to);
    plainRef.current?.focus();
    plainRef.current?.setSelectionRange(toPlainOffset(doc.text, from), toPlainOffset(doc.text, to));
  };
  const goToFirstProblem = () => {
    // read anew: the list may be a pause behind the text
    const found = readEditorProblems(session.history.doc, checker, labels.jsonEditorDuplicateKey);
    const first = found.find((problem) => problem.severity === "error") ?? found[0];
    select(first?.from ?? 0, first?.to ?? 0);
  };
  useImperativeHandle(actionsRef, () => ({
    focus: () => (surface ?? plainRef.current)?.focus(),
    goToFirstProblem,
    goTo: (path) => {
      const node = findNode(session.history.doc, path);
      if (node >= 0) select(session.history.doc.start[node] ?? 0, session.history.doc.end[node] ?? 0);
      return node >= 0;
    },
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
        readOnly={readOnly}
        isBroken={doc.problems.length > 0}
        onBlocked={goToFirstProblem}
      />
      {surface ? null : (
        <PlainEditor ref={plainRef} session={session} text={doc.text} settings={settings} isInvalid={hasErrors} />
      )}
      <div ref={hostRef} className="sk-editor__text" dir="ltr" hidden={!surface} />
      <ProblemList problems={problems} name={name} onGoTo={({ from, to }) => select(from, to)} />
    </div>
  );
}
