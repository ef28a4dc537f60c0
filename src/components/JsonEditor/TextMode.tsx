"use client";
import { useEffect, useImperativeHandle, useMemo, useRef, type ReactElement, type Ref } from "react";
import type { JsonDocument, TextChange } from "../../json/index.js";
import { useLabels } from "../labels.js";
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
  const surface = useCodeMirror({ session, settings, schema, nonce, hidden, hostRef: host, plainRef: plain });
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
      {surface || hidden ? null : (
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
