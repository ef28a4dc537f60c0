"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import type * as CodeMirror from "./codeMirror.js";
import type { CodeMirrorSurface } from "./codeMirror.js";
import type { EditorSession } from "./editorSession.js";
import type { SurfaceSettings } from "./EditorSurface.js";
import { fromPlainOffset } from "./plainText.js";

export interface CodeMirrorParts {
  session: EditorSession;
  settings: SurfaceSettings;
  nonce: string | undefined;
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
  nonce,
  hostRef,
  plainRef,
}: CodeMirrorParts): CodeMirrorSurface | undefined {
  const [surface, setSurface] = useState<CodeMirrorSurface>();
  const latest = useRef({ settings, nonce });
  useEffect(() => {
    latest.current = { settings, nonce };
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
      host.hidden = false;
      const made = loaded.createCodeMirror({
        host,
        text,
        selection: {
          from: fromPlainOffset(text, plain?.selectionStart ?? 0),
          to: fromPlainOffset(text, plain?.selectionEnd ?? 0),
        },
        ...latest.current,
        events: { onChanges: session.type, onUndo: session.undo, onRedo: session.redo },
      });
      const detach = session.attach(made, text);
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
