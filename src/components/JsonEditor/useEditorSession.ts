"use client";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { createJsonHistory, type JsonHistory } from "../../json/createJsonHistory.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { parseJson } from "../../json/parseJson.js";
import { UnreadDocument } from "../../json/UnreadDocument.js";
import type { JsonConflict } from "../../json/JsonConflict.js";
import { createEditorSession, type EditorSession } from "./editorSession.js";

export interface EditorText {
  value: string | undefined;
  defaultValue: string | undefined;
  history: JsonHistory | undefined;
  /** What is saved: outside changes are told from those made here against it, or against the last value from outside. */
  original: JsonDocument | undefined;
  onEdit: (doc: JsonDocument) => void;
  /** Default true: a value from outside that meets edits made here is merged with them. Else it takes their place. */
  isMerged?: boolean;
}

export interface EditedText {
  readonly session: EditorSession;
  readonly doc: JsonDocument;
  /** Where the last value from outside and what was edited here exclude each other. */
  readonly conflicts: readonly JsonConflict[];
  readonly setConflicts: (conflicts: readonly JsonConflict[]) => void;
}

/** Values reported and not yet seen back: a host that sets its state late must not undo what was typed meanwhile. */
const ECHOES = 20;
const NONE: readonly JsonConflict[] = [];

/** The text of an editor as a session over its history, kept in step with the host's `value`. */
export function useEditorSession({
  value,
  defaultValue,
  history,
  original,
  onEdit,
  isMerged = true,
}: EditorText): EditedText {
  const [initial] = useState(value ?? defaultValue ?? "");
  const active = useMemo(() => history ?? createJsonHistory(new UnreadDocument(initial)), [history, initial]);
  const session = useMemo(() => createEditorSession(active), [active]);
  const [conflicts, setConflicts] = useState(NONE);
  const echoes = useRef<string[]>([]);
  const base = useRef<JsonDocument>(original ?? active.doc);
  const isControlled = value !== undefined;
  useEffect(() => session.connect(), [session]);
  useEffect(() => {
    if (original) base.current = original;
  }, [original]);
  const tell = useCallback(
    (doc: JsonDocument) => {
      if (isControlled) echoes.current = [...echoes.current, doc.text].slice(-ECHOES);
      onEdit(doc);
    },
    [isControlled, onEdit],
  );
  useEffect(() => session.listen(tell), [session, tell]);
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const latestTell = useRef(tell);
  useEffect(() => {
    latestTell.current = tell;
  });

  useEffect(() => {
    if (value === undefined) return;
    const echo = echoes.current.indexOf(value);
    echoes.current = echo < 0 ? [] : echoes.current.slice(echo + 1);
    if (echo >= 0) return;
    const { text } = session.history.doc;
    const { text: before } = base.current;
    if (isMerged && value !== text && value !== before && text !== before) {
      const from = base.current;
      const theirs = parseJson(value);
      base.current = theirs;
      import("../../json/mergeJson.js").then(
        ({ mergeJson }) => {
          if (!isMounted.current) return;
          const merged = mergeJson(from, session.history.doc, theirs);
          session.replaceBy(merged.changes);
          setConflicts(merged.conflicts);
          if (session.history.doc.text !== value) latestTell.current(session.history.doc);
        },
        // Offline: theirs stands, and mine is one undo away.
        () => session.replace(value),
      );
      return;
    }
    session.replace(value);
    setConflicts(NONE);
    base.current = session.history.doc;
  }, [value, session, isMerged]);
  const doc = useSyncExternalStore(active.subscribe, documentOf(active), documentOf(active));
  return { session, doc, conflicts, setConflicts };
}

function documentOf(history: JsonHistory): () => JsonDocument {
  return () => history.doc;
}
