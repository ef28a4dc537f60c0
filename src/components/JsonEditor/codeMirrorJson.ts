import { foldService, indentService } from "@codemirror/language";
import { EditorState, RangeSetBuilder, type Extension } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import type { JsonDocument, JsonKind } from "../../json/JsonDocument.js";
import {
  ancestorNodes,
  keyEnd,
  lastNodeBefore,
  nodeAtOffset,
  nodeEnd,
  nodeKind,
  nodeLead,
  nodeNext,
  nodeStart,
} from "../../json/nodes.js";

/**
 * JSON for CodeMirror, read from the kit's own document instead of a second parser: colours of what is in view, matching
 * brackets, folding, indentation. `current` is the document of the text, at the moment the view updates.
 */
export function codeMirrorJson(current: () => JsonDocument): Extension {
  /** While the document lags behind (changes that were waiting are shown one by one), nothing is said of the text. */
  const docOf = (state: EditorState) => {
    const doc = current();
    return doc.length === state.doc.length ? doc : undefined;
  };
  return [
    ViewPlugin.define(
      (view) => {
        const plugin = {
          colours: coloursOf(view, docOf(view.state)),
          brackets: bracketsOf(view, docOf(view.state)),
          update(update: ViewUpdate) {
            const doc = docOf(update.state);
            if (update.docChanged || update.viewportChanged) plugin.colours = coloursOf(update.view, doc);
            if (update.docChanged || update.selectionSet) plugin.brackets = bracketsOf(update.view, doc);
          },
        };
        return plugin;
      },
      {
        provide: (plugin) => [
          EditorView.decorations.of((view) => view.plugin(plugin)?.colours ?? Decoration.none),
          EditorView.decorations.of((view) => view.plugin(plugin)?.brackets ?? Decoration.none),
        ],
      },
    ),
    foldService.of((state, lineStart, lineEnd) => foldOf(docOf(state), lineStart, lineEnd)),
    indentService.of((context, pos) => {
      const doc = docOf(context.state);
      if (!doc) return undefined;
      const last = lastNodeBefore(doc, pos);
      const container = [...ancestorNodes(doc, last), last].findLast((node) => isOpenAt(doc, node, pos));
      if (container === undefined) return 0;
      const outer = context.lineIndent(nodeStart(doc, container));
      return /^[}\]]/.test(context.textAfterPos(pos)) ? outer : outer + context.unit;
    }),
    EditorState.languageData.of(() => [{ indentOnInput: /^\s*[}\]]$/ }]),
  ];
}

const mark = (name: string) => Decoration.mark({ class: name });
const KEY = mark("cm-sk-key");
const BRACKET = mark("cm-matchingBracket");
const COLOURS: Readonly<Partial<Record<JsonKind, Decoration>>> = {
  string: mark("cm-sk-string"),
  number: mark("cm-sk-number"),
  boolean: mark("cm-sk-literal"),
  null: mark("cm-sk-literal"),
  invalid: mark("cm-sk-invalid"),
};

function coloursOf(view: EditorView, doc: JsonDocument | undefined): DecorationSet {
  if (!doc) return Decoration.none;
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    const add = (start: number, end: number, decoration: Decoration) => {
      if (Math.max(start, from) < Math.min(end, to)) builder.add(Math.max(start, from), Math.min(end, to), decoration);
    };
    for (let node = Math.max(0, lastNodeBefore(doc, from)); node < doc.size && nodeLead(doc, node) < to; node++) {
      if (nodeLead(doc, node) < nodeStart(doc, node)) add(nodeLead(doc, node), keyEnd(doc, node), KEY);
      const colour = COLOURS[nodeKind(doc, node)];
      if (colour) add(nodeStart(doc, node), nodeEnd(doc, node), colour);
    }
  }
  return builder.finish();
}

/** The two brackets of the object or list that the cursor touches. */
function bracketsOf({ state }: EditorView, doc: JsonDocument | undefined): DecorationSet {
  const { head, empty } = state.selection.main;
  const node = doc && empty ? nodeAtOffset(doc, head) : -1;
  if (!doc || node < 0) return Decoration.none;
  const touched = [node, ...ancestorNodes(doc, node).slice(-1)].find((one) => {
    const kind = nodeKind(doc, one);
    const [start, end] = [nodeStart(doc, one), nodeEnd(doc, one)];
    return (kind === "object" || kind === "array") && [start, start + 1, end - 1, end].includes(head);
  });
  if (touched === undefined) return Decoration.none;
  const [start, end] = [nodeStart(doc, touched), nodeEnd(doc, touched)];
  const closes = /[}\]]/.test(doc.slice(end - 1, end)) && end - 1 > start;
  return Decoration.set([BRACKET.range(start, start + 1), ...(closes ? [BRACKET.range(end - 1, end)] : [])]);
}

/** What is between the brackets of the last object or list that begins on a line and ends on a later one. */
function foldOf(
  doc: JsonDocument | undefined,
  lineStart: number,
  lineEnd: number,
): { from: number; to: number } | null {
  if (!doc) return null;
  for (let node = lastNodeBefore(doc, lineEnd); node >= 0 && nodeLead(doc, node) >= lineStart; node--) {
    const start = nodeStart(doc, node);
    if (start < lineEnd && nodeEnd(doc, node) - 1 > lineEnd && nodeNext(doc, node) > node + 1) {
      return { from: start + 1, to: nodeEnd(doc, node) - 1 };
    }
  }
  return null;
}

/** Whether an offset is inside an object or list: before its closing bracket, or anywhere after it began when it has none yet. */
function isOpenAt(doc: JsonDocument, node: number, offset: number): boolean {
  const kind = node < 0 ? undefined : nodeKind(doc, node);
  if ((kind !== "object" && kind !== "array") || nodeStart(doc, node) >= offset) return false;
  const end = nodeEnd(doc, node);
  return offset < end || !/[}\]]/.test(doc.slice(end - 1, end));
}
