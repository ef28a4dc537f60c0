import { defaultKeymap, deleteToLineEnd } from "@codemirror/commands";
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { json } from "@codemirror/lang-json";
import { search, searchKeymap } from "@codemirror/search";
import { Annotation, Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from "@codemirror/view";
import type { TextChange } from "../../json/index.js";
import { codeMirrorProblems, setProblems } from "./codeMirrorProblems.js";
import { codeMirrorTheme } from "./codeMirrorTheme.js";
import type { EditorSurface, SurfaceEvents, SurfaceSettings } from "./EditorSurface.js";

export interface CodeMirrorOptions {
  /** An empty element; it gets an open shadow root. */
  host: HTMLElement;
  text: string;
  selection: { from: number; to: number };
  settings: SurfaceSettings;
  events: SurfaceEvents;
  /** For browsers whose shadow roots take no constructed style sheets. */
  nonce: string | undefined;
}

export interface CodeMirrorSurface extends EditorSurface {
  update(settings: SurfaceSettings): void;
  destroy(): void;
}

/** Changes that came from outside: not to be reported. */
const outside = Annotation.define<boolean>();

/**
 * CodeMirror in a shadow root. There its style module uses constructed style sheets; in the page itself it would insert
 * a `<style>` element, which `style-src 'self'` blocks (seen in Chromium).
 */
export function createCodeMirror({
  host,
  text,
  selection,
  settings,
  events,
  nonce,
}: CodeMirrorOptions): CodeMirrorSurface {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const variable = new Compartment();
  const state = EditorState.create({
    doc: text,
    selection: { anchor: selection.from, head: selection.to },
    extensions: [
      // Line ends are part of the text: any other separator would rewrite \r\n and \r.
      EditorState.lineSeparator.of("\n"),
      nonce === undefined ? [] : EditorView.cspNonce.of(nonce),
      variable.of(settingsOf(settings)),
      keys(events),
      editing,
      codeMirrorProblems,
      codeMirrorTheme,
      EditorView.updateListener.of((update) => report(update, events)),
    ],
  });
  const view = new EditorView({ state, parent: root, root });
  return {
    apply: (changes, { select = false } = {}) => {
      const end = endOf(changes);
      const cursor = select && end !== undefined ? { selection: { anchor: end }, scrollIntoView: true } : undefined;
      view.dispatch({ changes: [...changes], annotations: outside.of(true), ...cursor });
    },
    showProblems: (problems) => view.dispatch({ effects: setProblems.of(problems) }),
    select: (from, to) => {
      const [anchor, head] = [from, to].map((offset) => Math.min(offset, view.state.doc.length));
      const effects = EditorView.scrollIntoView(anchor ?? 0, { y: "center" });
      view.dispatch({ selection: { anchor: anchor ?? 0, head: head ?? 0 }, effects });
      view.focus();
    },
    focus: () => view.focus(),
    update: (next) => view.dispatch({ effects: variable.reconfigure(settingsOf(next)) }),
    destroy: () => view.destroy(),
  };
}

const editing: Extension = [
  lineNumbers(),
  foldGutter(),
  codeFolding(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  // Invisible characters and those that reorder text. \r ends every line of a CRLF text, and joiners make up emoji.
  highlightSpecialChars({
    specialChars: /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
  }),
  bracketMatching(),
  indentOnInput(),
  indentUnit.of("  "),
  json(),
  search({ top: true }),
  EditorView.lineWrapping,
];

/** Tab is left alone: it moves the focus. The history is the kit's own, shared with other views of the text. */
function keys({ onUndo, onRedo }: SurfaceEvents): Extension {
  return [
    Prec.high(
      keymap.of([
        { key: "Mod-z", run: run(onUndo), shift: run(onRedo), preventDefault: true },
        { key: "Mod-y", run: run(onRedo), preventDefault: true },
        { mac: "Ctrl-k", run: deleteToLineEnd },
      ]),
    ),
    keymap.of([...defaultKeymap, ...searchKeymap, ...foldKeymap]),
    EditorView.domEventHandlers({
      beforeinput: (event) => {
        // the browser's own undo (menus, phones) would bypass the history
        if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return false;
        event.preventDefault();
        if (event.inputType === "historyUndo") onUndo();
        else onRedo();
        return true;
      },
    }),
  ];
}

/** A command that is always handled. */
const run = (act: () => void) => () => {
  act();
  return true;
};

function settingsOf({ readOnly, label, phrases }: SurfaceSettings): Extension {
  return [
    EditorState.readOnly.of(readOnly),
    EditorState.phrases.of({ ...phrases }),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
  ];
}

function report(update: ViewUpdate, events: SurfaceEvents) {
  if (!update.docChanged) return;
  const typed = update.transactions.filter((transaction) => transaction.annotation(outside) !== true);
  if (typed.length === 0) return;
  const changes: TextChange[] = [];
  update.changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    changes.push({ from, to, insert: inserted.toString() });
  });
  events.onChanges(changes, mergeKey(update));
}

/** Typing and deleting join into one step of undo each; pasting, cutting and commands stand alone. */
function mergeKey(update: ViewUpdate): string | undefined {
  const is = (event: string) => update.transactions.every((transaction) => transaction.isUserEvent(event));
  if (is("input.type")) return "type";
  return is("delete.backward") || is("delete.forward") ? "delete" : undefined;
}

function endOf(changes: readonly TextChange[]): number | undefined {
  const last = changes.at(-1);
  if (!last) return undefined;
  const shift = changes.slice(0, -1).reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  return last.from + shift + last.insert.length;
}
