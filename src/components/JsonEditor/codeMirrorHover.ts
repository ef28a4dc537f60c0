import { StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state";
import {
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
  showTooltip,
  type Command,
  type Tooltip,
} from "@codemirror/view";
import type { CodeMirrorSchema } from "./codeMirrorCompletion.js";
import { noteAt, type PlacedNote } from "./schema/noteAt.js";
import { renderSchemaNote, speakSchemaNote } from "./schema/renderSchemaNote.js";
import { schemaNoteStyles } from "./schema/schemaNoteStyles.js";

/**
 * Shows what a JSON Schema says about the key or value under the pointer, and with Mod-k Mod-i about the one at the cursor,
 * which is read out too. Escape closes both; the latter is also closed by typing and moving.
 */
export function codeMirrorHover(schema: CodeMirrorSchema): Extension {
  const show: Command = (view) => showNote(schema, view);
  return [
    hoverTooltip(
      (view, offset) => {
        const found = findNote(schema, view.state, offset);
        return found && found.from <= offset && offset <= found.to ? tooltipOf(view.state, found) : null;
      },
      { hideOnChange: true },
    ),
    shownNote,
    keymap.of([
      { key: "Mod-k Mod-i", run: show, preventDefault: true },
      { key: "Escape", run: hideNotes },
    ]),
    EditorView.theme({ ...schemaNoteStyles, ".cm-tooltip.cm-sk-hover": { padding: "6px 10px" } }),
  ];
}

const setNote = StateEffect.define<Tooltip | null>();

const shownNote = StateField.define<Tooltip | null>({
  create: () => null,
  update: (shown, transaction) => {
    for (const effect of transaction.effects) if (effect.is(setNote)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

function showNote(schema: CodeMirrorSchema, view: EditorView): boolean {
  const { state } = view;
  const offset = state.selection.main.head;
  const found = findNote(schema, state, offset);
  if (!found) return true;
  const at = Math.max(found.from, Math.min(offset, found.to));
  const spoken = speakSchemaNote(found.note, (phrase) => state.phrase(phrase));
  const tooltip = tooltipOf(state, at === offset ? found : { ...found, from: offset, to: offset });
  view.dispatch({ effects: [setNote.of(tooltip), EditorView.announce.of(spoken)] });
  return true;
}

function hideNotes(view: EditorView): boolean {
  const isShown = view.state.field(shownNote) !== null || hasHoverTooltips(view.state);
  if (isShown) view.dispatch({ effects: [setNote.of(null), closeHoverTooltips] });
  return isShown;
}

function findNote(schema: CodeMirrorSchema, state: EditorState, offset: number): PlacedNote | undefined {
  const doc = schema.doc();
  const index = schema.index();
  return index && doc.length === state.doc.length ? noteAt({ doc, index, offset }) : undefined;
}

function tooltipOf(state: EditorState, { note, from, to }: PlacedNote): Tooltip {
  return {
    pos: from,
    end: to,
    above: true,
    create: () => {
      const dom = document.createElement("div");
      dom.className = "cm-sk-hover";
      dom.append(renderSchemaNote(note, (phrase) => state.phrase(phrase)));
      return { dom };
    },
  };
}
