import { defaultKeymap, deleteToLineEnd } from "@codemirror/commands";
import { codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import {
  Annotation,
  Compartment,
  EditorState,
  Prec,
  type Extension,
  type Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import type { TextChange } from "../../json/TextChange.js";
import { codeMirrorCompletion, type CodeMirrorSchema } from "./codeMirrorCompletion.js";
import { codeMirrorHover } from "./codeMirrorHover.js";
import { codeMirrorJson } from "./codeMirrorJson.js";
import { codeMirrorProblems, setProblems } from "./codeMirrorProblems.js";
import { codeMirrorTheme } from "./codeMirrorTheme.js";
import { endOf, type TextRange } from "./editorSession.js";
import type { EditorSurface, SurfaceEvents, SurfaceSettings } from "./EditorSurface.js";

export interface CodeMirrorOptions {
  /** An empty element; it gets an open shadow root. */
  host: HTMLElement;
  text: string;
  selection: { from: number; to: number };
  settings: SurfaceSettings;
  events: SurfaceEvents;
  schema: CodeMirrorSchema;
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
  schema,
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
      // First of all plugins: the others then read the document of the text that is shown.
      Prec.highest(
        ViewPlugin.define(() => ({
          update: (update) => {
            if (update.docChanged && !update.transactions.every(isOutside)) {
              events.onChanges(changesOf(update), mergeKey(update));
            }
          },
        })),
      ),
      codeMirrorJson(schema.doc),
      codeMirrorCompletion(schema),
      codeMirrorHover(schema),
      keys(events),
      editing,
      codeMirrorProblems,
      codeMirrorTheme,
      hasLongLine(text) ? [] : EditorView.lineWrapping,
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
      view.dispatch(selectionOf(view.state, { from, to }));
      view.focus();
    },
    show: (range) => view.dispatch({ ...selectionOf(view.state, range), annotations: outside.of(true) }),
    focus: () => view.focus(),
    update: (next) => view.dispatch({ effects: variable.reconfigure(settingsOf(next)) }),
    destroy: () => view.destroy(),
  };
}

function selectionOf(state: EditorState, { from, to }: TextRange): TransactionSpec {
  const anchor = Math.min(from, state.doc.length);
  const head = Math.min(to, state.doc.length);
  return { selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) };
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
  indentOnInput(),
  indentUnit.of("  "),
  search({ top: true }),
];

/** Lines up to this many units are wrapped. The browser takes seconds to wrap one of megabytes. */
const LONGEST_WRAPPED = 20_000;

function hasLongLine(text: string): boolean {
  for (let from = 0; from + LONGEST_WRAPPED < text.length;) {
    const end = text.lastIndexOf("\n", from + LONGEST_WRAPPED);
    if (end < from) return true;
    from = end + 1;
  }
  return false;
}

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

function settingsOf({ readOnly, label, phrases, allows }: SurfaceSettings): Extension {
  return [
    EditorState.transactionFilter.of((transaction) =>
      transaction.docChanged && !isOutside(transaction) && !allows(changesOf(transaction)) ? [] : transaction,
    ),
    EditorState.readOnly.of(readOnly),
    EditorState.phrases.of({ ...phrases }),
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
  ];
}

function report(update: ViewUpdate, events: SurfaceEvents) {
  if (update.transactions.every(isOutside)) return;
  const { from, to } = update.state.selection.main;
  if (update.docChanged || update.selectionSet) events.onSelect({ from, to });
  if (update.docChanged) events.onChanged();
}

function isOutside(transaction: Transaction): boolean {
  return transaction.annotation(outside) === true;
}

function changesOf({ changes }: Pick<Transaction, "changes">): TextChange[] {
  const found: TextChange[] = [];
  changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    found.push({ from, to, insert: inserted.toString() });
  });
  return found;
}

/** Typing and deleting join into one step of undo each; pasting, cutting and commands stand alone. */
function mergeKey(update: ViewUpdate): string | undefined {
  const is = (event: string) => update.transactions.every((transaction) => transaction.isUserEvent(event));
  if (is("input.type")) return "type";
  return is("delete.backward") || is("delete.forward") ? "delete" : undefined;
}
