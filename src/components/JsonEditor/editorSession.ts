import type { JsonDocument, JsonHistory, TextChange } from "../../json/index.js";
import type { EditorSurface } from "./EditorSurface.js";
import { minimalChange } from "./minimalChange.js";

type Viewer = Pick<EditorSurface, "apply">;

/** One text between its history and the surface that shows it, whichever that is at the moment. React-free. */
export interface EditorSession {
  readonly history: JsonHistory;
  /** Changes the surface made by itself. */
  type(changes: readonly TextChange[], merge?: string): void;
  /** Changes a command made: the surface is told. One step of undo. */
  run(changes: readonly TextChange[]): void;
  undo(): void;
  redo(): void;
  /** The host's own text: taken over as the smallest change, and not reported back. */
  replace(text: string): void;
  /** Tells of each edit made here; edits made elsewhere on the same history are shown and not told. Returns the way to stop. */
  listen(listener: (doc: JsonDocument) => void): () => void;
  /** Shows the text in a surface that holds `shown` now; returns the way to let go. */
  attach(viewer: Viewer, shown: string): () => void;
}

/** A session over a history: the editor's own, or one that other views of the text share. */
export function createEditorSession(history: JsonHistory): EditorSession {
  const listeners = new Set<(doc: JsonDocument) => void>();
  let viewer: Viewer | undefined;
  let shown = history.doc.text;
  let busy = false;

  function follow() {
    if (busy) return;
    const change = viewer && minimalChange(shown, history.doc.text);
    shown = history.doc.text;
    if (change) viewer?.apply([change]);
  }

  function edit<T>(act: () => T): T {
    busy = true;
    try {
      return act();
    } finally {
      busy = false;
      shown = history.doc.text;
    }
  }

  function tell() {
    for (const listener of listeners) listener(history.doc);
  }

  function step(take: () => readonly TextChange[] | undefined) {
    const changes = edit(take);
    if (!changes) return;
    viewer?.apply(changes, { select: true });
    tell();
  }

  return {
    history,
    type: (changes, merge) => {
      edit(() => history.change(changes, merge === undefined ? undefined : { merge }));
      tell();
    },
    run: (changes) => {
      if (changes.length === 0) return;
      edit(() => history.change(changes));
      viewer?.apply(changes);
      tell();
    },
    undo: () => step(() => history.undo()),
    redo: () => step(() => history.redo()),
    replace: (text) => {
      const change = minimalChange(history.doc.text, text);
      if (!change) return;
      edit(() => history.change([change]));
      viewer?.apply([change]);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach: (next, text) => {
      viewer = next;
      shown = text;
      follow();
      const stop = history.subscribe(follow);
      return () => {
        stop();
        viewer = undefined;
      };
    },
  };
}
