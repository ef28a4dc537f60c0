import type { JsonHistory } from "../../json/createJsonHistory.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { mapOffset } from "../../json/mapOffset.js";
import type { TextChange } from "../../json/TextChange.js";
import type { EditorSurface } from "./EditorSurface.js";
import { minimalChange } from "../../json/minimalChange.js";

type Viewer = Pick<EditorSurface, "apply">;

/** UTF-16 offsets in the text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** One text between its history and the views of it, whichever is shown at the moment. React-free. */
export interface EditorSession {
  readonly history: JsonHistory;
  /** Where the reader is, for every view; moves along with the text. After undo and redo it is behind what changed. */
  readonly selection: TextRange;
  select(range: TextRange): void;
  /** Changes the attached viewer makes by itself; it calls `typed` when it shows them. */
  type(changes: readonly TextChange[], merge?: string): void;
  /** Tells of what was typed. */
  typed(): void;
  /** Changes a command made: the viewer is told. One step of undo. */
  run(changes: readonly TextChange[]): void;
  undo(): void;
  redo(): void;
  /** The host's own text: taken over as the smallest change, and not reported back. */
  replace(text: string): void;
  /** Changes that come from outside: not reported back. */
  replaceBy(changes: readonly TextChange[]): void;
  /** Tells of each edit made here; edits made elsewhere on the same history are shown and not told. Returns the way to stop. */
  listen(listener: (doc: JsonDocument) => void): () => void;
  /** Tells a viewer that holds `shown` now of every change it did not type; returns the way to let go. */
  attach(viewer: Viewer, shown: string): () => void;
  /** Follows the history; returns the way to stop. Nothing else here works before. */
  connect(): () => void;
  /** Where an offset of an earlier document is now; undefined when that is too long ago to tell. */
  since(doc: JsonDocument): ((offset: number) => number) | undefined;
}

/** Changes that are remembered for `since`: more than anybody makes while a check runs. */
const REMEMBERED = 200;

/** A session over a history: the editor's own, or one that other views of the text share. */
export function createEditorSession(history: JsonHistory): EditorSession {
  const listeners = new Set<(doc: JsonDocument) => void>();
  const versions = new WeakMap<JsonDocument, number>([[history.doc, 0]]);
  let recent: (readonly TextChange[])[] = [];
  let version = 0;
  let viewer: Viewer | undefined;
  let selection: TextRange = { from: 0, to: 0 };
  let how: "elsewhere" | "typed" | "run" | "undo" = "elsewhere";

  function follow(changes: readonly TextChange[]) {
    versions.set(history.doc, ++version);
    recent = [...recent.slice(1 - REMEMBERED), changes];
    const end = how === "undo" ? endOf(changes) : undefined;
    selection =
      end === undefined
        ? { from: mapOffset(selection.from, changes), to: mapOffset(selection.to, changes) }
        : { from: end, to: end };
    if (how !== "typed") viewer?.apply(changes, { select: how === "undo" });
  }

  function edit<T>(kind: typeof how, act: () => T): T {
    how = kind;
    try {
      return act();
    } finally {
      how = "elsewhere";
    }
  }

  function tell() {
    for (const listener of listeners) listener(history.doc);
  }

  return {
    history,
    get selection() {
      return selection;
    },
    select: (range) => {
      selection = range;
    },
    type: (changes, merge) => {
      edit("typed", () => history.change(changes, merge === undefined ? undefined : { merge }));
    },
    typed: tell,
    run: (changes) => {
      if (changes.length === 0) return;
      edit("run", () => history.change(changes));
      tell();
    },
    undo: () => {
      if (edit("undo", () => history.undo())) tell();
    },
    redo: () => {
      if (edit("undo", () => history.redo())) tell();
    },
    replace: (text) => {
      const change = minimalChange(history.doc.text, text);
      if (change) history.change([change]);
    },
    replaceBy: (changes) => history.change(changes),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach: (next, shown) => {
      viewer = next;
      const change = minimalChange(shown, history.doc.text);
      if (change) next.apply([change]);
      return () => {
        viewer = undefined;
      };
    },
    connect: () => {
      if (!versions.has(history.doc)) {
        versions.set(history.doc, ++version);
        recent = [];
      }
      return history.subscribe(follow);
    },
    since: (doc) => {
      const then = versions.get(doc);
      const count = then === undefined ? Infinity : version - then;
      if (count > recent.length) return undefined;
      const later = count === 0 ? [] : recent.slice(-count);
      return (offset) => later.reduce(mapOffset, offset);
    },
  };
}

/** The offset behind the last of the changes, in the text after them. */
export function endOf(changes: readonly TextChange[]): number | undefined {
  const last = changes.at(-1);
  if (!last) return undefined;
  const shift = changes.slice(0, -1).reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  return last.from + shift + last.insert.length;
}
