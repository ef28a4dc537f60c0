"use client";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { createJsonHistory, parseJson, type JsonDocument, type JsonHistory } from "../../json/index.js";
import { createEditorSession, type EditorSession } from "./editorSession.js";

export interface EditorText {
  value: string | undefined;
  defaultValue: string | undefined;
  history: JsonHistory | undefined;
  onEdit: (doc: JsonDocument) => void;
}

/** Values reported and not yet seen back: a host that sets its state late must not undo what was typed meanwhile. */
const ECHOES = 20;

/** The text of an editor as a session over its history, kept in step with the host's `value`. */
export function useEditorSession({ value, defaultValue, history, onEdit }: EditorText): {
  session: EditorSession;
  doc: JsonDocument;
} {
  const [initial] = useState(value ?? defaultValue ?? "");
  const active = useMemo(() => history ?? createJsonHistory(parseJson(initial)), [history, initial]);
  const session = useMemo(() => createEditorSession(active), [active]);
  const echoes = useRef<string[]>([]);
  const isControlled = value !== undefined;
  useEffect(
    () =>
      session.listen((doc) => {
        if (isControlled) echoes.current = [...echoes.current, doc.text].slice(-ECHOES);
        onEdit(doc);
      }),
    [session, isControlled, onEdit],
  );
  useEffect(() => {
    if (value === undefined) return;
    const echo = echoes.current.indexOf(value);
    echoes.current = echo < 0 ? [] : echoes.current.slice(echo + 1);
    if (echo < 0) session.replace(value);
  }, [value, session]);
  const doc = useSyncExternalStore(active.subscribe, documentOf(active), documentOf(active));
  return { session, doc };
}

function documentOf(history: JsonHistory): () => JsonDocument {
  return () => history.doc;
}
