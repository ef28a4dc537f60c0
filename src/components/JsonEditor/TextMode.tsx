"use client";
import { useEffect, useImperativeHandle, useMemo, useRef, type ReactElement, type Ref } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { TextChange } from "../../json/TextChange.js";
import { useLabels } from "../labels.js";
import { ComingText } from "./ComingText.js";
import type { EditorProblem } from "./EditorProblem.js";
import type { EditorSession } from "./editorSession.js";
import { jsonEditorLabels } from "./jsonEditorLabels.js";
import { PlainEditor } from "./PlainEditor.js";
import { toPlainOffset } from "./plainText.js";
import type { SchemaIndex } from "./schema/SchemaIndex.js";
import { searchPhrases } from "./searchPhrases.js";
import { useCodeMirror } from "./useCodeMirror.js";

/** What the editor asks of its text mode. */
export interface TextModeControls {
  focus(): void;
  /** Selects a range, brings it into view and takes the focus. */
  select(from: number, to: number): void;
}

interface TextModeProps {
  session: EditorSession;
  doc: JsonDocument;
  name: string;
  readOnly: boolean;
  allows: (changes: readonly TextChange[]) => boolean;
  /** Those of the last check. */
  problems: readonly EditorProblem[];
  schema: SchemaIndex | undefined;
  nonce: string | undefined;
  hidden: boolean;
  controls: Ref<TextModeControls>;
}

/** A text area with a longer text holds the page up, only to go away again. */
const LONGEST_PLAIN = 100_000;

/** The text as text: in CodeMirror, or in a text area until that is there. */
export function TextMode(props: TextModeProps): ReactElement {
  const { session, doc, name, readOnly, allows, problems, schema, nonce, hidden, controls } = props;
  const labels = useLabels(jsonEditorLabels);
  const host = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const settings = useMemo(
    () => ({ readOnly, allows, label: name, phrases: searchPhrases(labels) }),
    [readOnly, allows, name, labels],
  );
  const codeMirror = useCodeMirror({ session, settings, schema, nonce, hidden, hostRef: host, plainRef: plain });
  const surface = typeof codeMirror === "object" ? codeMirror : undefined;
  useEffect(() => {
    if (!hidden) surface?.showProblems(problems);
  }, [surface, problems, hidden]);

  useImperativeHandle(controls, () => ({
    focus: () => (surface ?? plain.current)?.focus(),
    select: (from, to) => {
      if (surface) return surface.select(from, to);
      plain.current?.focus();
      plain.current?.setSelectionRange(toPlainOffset(doc.text, from), toPlainOffset(doc.text, to));
    },
  }));
  return (
    <>
      {surface || hidden ? null : codeMirror === "coming" && doc.length > LONGEST_PLAIN ? (
        <ComingText doc={doc} />
      ) : (
        <PlainEditor
          ref={plain}
          session={session}
          text={doc.text}
          settings={settings}
          isInvalid={problems.some((problem) => problem.severity === "error")}
        />
      )}
      <div ref={host} className="sk-editor__text" dir="ltr" hidden={!surface || hidden} />
    </>
  );
}
