"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { TextChange } from "../../json/index.js";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";
import type * as CodeMirror from "./codeMirror.js";
import type { CodeMirrorSurface } from "./codeMirror.js";
import type { EditorSession } from "./editorSession.js";
import type { EditorSurface, SurfaceSettings } from "./EditorSurface.js";
import type { SchemaIndex } from "./schema/SchemaIndex.js";
import { fromPlainOffset } from "./plainText.js";

export interface CodeMirrorParts {
  session: EditorSession;
  settings: SurfaceSettings;
  schema: SchemaIndex | undefined;
  nonce: string | undefined;
  /** Out of sight: what changes meanwhile reaches CodeMirror when it is seen again. */
  hidden: boolean;
  hostRef: RefObject<HTMLElement | null>;
  /** The text area that is shown until CodeMirror is there. */
  plainRef: RefObject<HTMLTextAreaElement | null>;
}

/**
 * Loads CodeMirror and puts it in the host, with the cursor and the focus of the text area. Undefined until then, and for
 * good where it cannot load or cannot measure text (a server, jsdom).
 */
export function useCodeMirror({
  session,
  settings,
  schema,
  nonce,
  hidden,
  hostRef,
  plainRef,
}: CodeMirrorParts): CodeMirrorSurface | undefined {
  const [surface, setSurface] = useState<CodeMirrorSurface>();
  const waiting = useRef<(readonly TextChange[])[] | undefined>(hidden ? [] : undefined);
  const latest = useRef({ settings, nonce, hidden });
  const index = useRef(schema);
  useEffect(() => {
    latest.current = { settings, nonce, hidden };
    index.current = schema;
  });

  useEffect(() => {
    if (!canMeasureText()) return undefined;
    const abort = new AbortController();
    let stop = () => {};
    void (async () => {
      const loaded = await load();
      if (loaded) await endOfComposition(plainRef.current, abort.signal);
      const host = hostRef.current;
      if (!loaded || !host || abort.signal.aborted) return;
      const plain = plainRef.current;
      const hadFocus = plain !== null && plain.ownerDocument.activeElement === plain;
      const { text } = session.history.doc;
      const { hidden: isHidden, ...held } = latest.current;
      host.hidden = isHidden;
      const made = loaded.createCodeMirror({
        host,
        text,
        selection: hadFocus
          ? {
              from: fromPlainOffset(text, plain.selectionStart),
              to: fromPlainOffset(text, plain.selectionEnd),
            }
          : session.selection,
        ...held,
        schema: { doc: () => session.history.doc, index: () => index.current },
        events: {
          onChanges: session.type,
          onSelect: session.select,
          onUndo: session.undo,
          onRedo: session.redo,
        },
      });
      const apply: EditorSurface["apply"] = (changes, options) =>
        waiting.current ? void waiting.current.push(changes) : made.apply(changes, options);
      const detach = session.attach({ apply }, text);
      stop = () => {
        detach();
        made.destroy();
        setSurface(undefined);
      };
      if (hadFocus) made.focus();
      setSurface(made);
    })();
    return () => {
      abort.abort();
      stop();
    };
  }, [session, hostRef, plainRef]);

  useEffect(() => surface?.update(settings), [surface, settings]);
  useIsomorphicLayoutEffect(() => {
    const missed = hidden ? undefined : waiting.current;
    waiting.current = hidden ? [] : undefined;
    for (const changes of missed ?? []) surface?.apply(changes);
    if (missed) surface?.show(session.selection);
  }, [surface, session, hidden]);
  return surface;
}

/** A chunk that fails to load (offline, blocked) leaves the text area in place: it is a whole editor. */
async function load(): Promise<typeof CodeMirror | undefined> {
  try {
    return await import("./codeMirror.js");
  } catch {
    return undefined;
  }
}

function canMeasureText(): boolean {
  return typeof Range !== "undefined" && typeof Range.prototype.getClientRects === "function";
}

/** Taking the text area away while a character is being composed would lose it. */
async function endOfComposition(plain: HTMLTextAreaElement | null, signal: AbortSignal): Promise<void> {
  if (plain?.dataset["skComposing"] === undefined) return;
  await new Promise<void>((resolve) => {
    plain.addEventListener("compositionend", () => setTimeout(resolve), { once: true, signal });
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
