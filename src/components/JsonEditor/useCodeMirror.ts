"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { TextChange } from "../../json/TextChange.js";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";
import { whenIdle } from "../../ui/whenIdle.js";
import type * as CodeMirror from "./codeMirror.js";
import type { CodeMirrorSurface } from "./codeMirror.js";
import type { EditorSession } from "./editorSession.js";
import type { EditorSurface, SurfaceSettings } from "./EditorSurface.js";
import type { SchemaIndex } from "./schema/SchemaIndex.js";
import { fewChanges } from "./fewChanges.js";
import { fromPlainOffset } from "./plainText.js";

/** Characters of a text for which CodeMirror waits until the page around it is shown. */
const LONG = 100_000;

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
 * Loads CodeMirror and puts it in the host, with the cursor and the focus of the text area. It stays away where it cannot load
 * or cannot measure text (jsdom).
 */
export function useCodeMirror({
  session,
  settings,
  schema,
  nonce,
  hidden,
  hostRef,
  plainRef,
}: CodeMirrorParts): CodeMirrorSurface | "coming" | "unavailable" {
  const [made, setMade] = useState<CodeMirrorSurface | "coming" | "unavailable">("coming");
  const surface = typeof made === "object" ? made : undefined;
  const waiting = useRef<(readonly TextChange[])[] | undefined>(hidden ? [] : undefined);
  const latest = useRef({ settings, nonce, hidden });
  const index = useRef(schema);
  const used = useRef<SurfaceSettings>(undefined);
  useEffect(() => {
    latest.current = { settings, nonce, hidden };
    index.current = schema;
  });

  useEffect(() => {
    const abort = new AbortController();
    let stop = () => {};
    void (async () => {
      const canShow = canMeasureText();
      const isLong = canShow && session.history.doc.length > LONG;
      if (isLong) await idle(abort.signal);
      const loaded = canShow && !abort.signal.aborted ? await loadCodeMirror() : undefined;
      if (isLong) await idle(abort.signal);
      if (loaded) await endOfComposition(plainRef.current, abort.signal);
      const host = hostRef.current;
      if (abort.signal.aborted || !host) return;
      if (!loaded) return setMade("unavailable");
      const plain = plainRef.current;
      const hadFocus = plain !== null && plain.ownerDocument.activeElement === plain;
      const { text } = session.history.doc;
      const { hidden: isHidden, ...held } = latest.current;
      used.current = held.settings;
      host.hidden = isHidden;
      const editor = loaded.createCodeMirror({
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
          onChanged: session.typed,
          onSelect: session.select,
          onUndo: session.undo,
          onRedo: session.redo,
        },
      });
      const apply: EditorSurface["apply"] = (changes, options) => {
        const few = fewChanges(changes, session.history.doc);
        if (waiting.current) return void waiting.current.push(few);
        editor.apply(few, options);
        if (few !== changes) editor.show(session.selection);
      };
      const detach = session.attach({ apply }, text);
      stop = () => {
        detach();
        editor.destroy();
        setMade("coming");
      };
      if (hadFocus) editor.focus();
      else if (session.selection.from > 0) editor.show(session.selection);
      setMade(editor);
    })();
    return () => {
      abort.abort();
      stop();
    };
  }, [session, hostRef, plainRef]);

  useEffect(() => {
    if (used.current === settings) return;
    used.current = settings;
    surface?.update(settings);
  }, [surface, settings]);
  useIsomorphicLayoutEffect(() => {
    const missed = hidden ? undefined : waiting.current;
    waiting.current = hidden ? [] : undefined;
    for (const changes of missed ?? []) surface?.apply(changes);
    if (missed) surface?.show(session.selection);
  }, [surface, session, hidden]);
  return made;
}

/** Loads CodeMirror, ahead when it will probably be wanted. Offline or blocked it is undefined: the text area is a whole editor. */
export async function loadCodeMirror(): Promise<typeof CodeMirror | undefined> {
  try {
    return await import("./codeMirror.js");
  } catch {
    return undefined;
  }
}

async function idle(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const stop = whenIdle(resolve);
    signal.addEventListener("abort", () => (stop(), resolve()), { once: true });
  });
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
