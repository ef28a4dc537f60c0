import {
  autocompletion,
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { EditorState, Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { completeJson, type JsonCompletion } from "./schema/completeJson.js";
import { completionChange, type CompletionInsert } from "./schema/completionChange.js";
import { completionPlace } from "./schema/completionPlace.js";
import { renderSchemaNote } from "./schema/renderSchemaNote.js";
import type { SchemaIndex, SchemaKey, SchemaNote, SchemaValue, SchemaValueReason } from "./schema/SchemaIndex.js";
import { schemaNoteStyles } from "./schema/schemaNoteStyles.js";
import { sayType, type Say, type SchemaPhrase } from "./schema/schemaPhrases.js";

/** Where completion and hover learn about the text; both are asked anew each time. */
export interface CodeMirrorSchema {
  /** The document of the text that the editor shows; while it lags behind, nothing is proposed. */
  doc(): JsonDocument;
  /** Undefined while there is no schema. */
  index(): SchemaIndex | undefined;
}

/**
 * Completes keys and values from a JSON Schema. Opens while a key or value is typed, and with Ctrl-Space anywhere; Enter takes
 * what is selected, Escape closes, Tab moves the focus as always. Words are the phrases of `schemaPhrases`.
 */
export function codeMirrorCompletion(schema: CodeMirrorSchema): Extension {
  return [
    autocompletion({
      override: [(context) => schemaCompletions(schema, context)],
      // What the picked key may hold is shown at once, if there is a choice.
      activateOnCompletion: (completion) => completion.type === "property",
      icons: false,
    }),
    theme,
  ];
}

/** The completions at the cursor, as CodeMirror takes them: it filters them by what has been typed. */
export function schemaCompletions(schema: CodeMirrorSchema, context: CompletionContext): CompletionResult | null {
  const { state, pos, explicit } = context;
  const doc = schema.doc();
  const index = schema.index();
  if (!index || state.readOnly || doc.length !== state.doc.length) return null;
  const found = completeJson({ doc, index, offset: pos });
  if (!found || (!explicit && !isWorthOpening(doc, found))) return null;
  const isQuoted = state.sliceDoc(found.place.from, found.place.from + 1) === '"' && pos > found.place.from;
  const options = [
    ...found.keys.map((key, rank) => keyOption(schema, state, key, rank)),
    ...found.values.map((value, rank) => valueOption(schema, state, value, rank)),
  ];
  return { from: found.place.from + Number(isQuoted), options, validFor: /^[^"\\{}[\]:,\n]*$/, getMatch };
}

/** Without being asked, only on a key or value that has been begun, and only to show a choice. */
function isWorthOpening(doc: JsonDocument, { place, keys, values }: JsonCompletion): boolean {
  const written = doc.slice(place.from, place.to);
  if (written === "") return false;
  const choices = values.filter(
    ({ text, reason, type }) => text !== written && (reason !== "type" || type === "boolean"),
  );
  return keys.length + choices.length > 0;
}

function keyOption(schema: CodeMirrorSchema, state: EditorState, key: SchemaKey, rank: number): Completion {
  const say = sayIn(state);
  return {
    ...base(key.key, rank, key.note, say),
    detail: [key.required && say("required"), key.note?.deprecated === true && say("deprecated")]
      .filter((word) => word !== false)
      .join(", "),
    type: "property",
    apply: (view, completion) => apply({ schema, view, completion, insert: key }),
  };
}

function valueOption(schema: CodeMirrorSchema, state: EditorState, value: SchemaValue, rank: number): Completion {
  const say = sayIn(state);
  const phrase = REASONS[value.reason];
  return {
    ...base(labelOf(value), rank, value.note, say),
    displayLabel: value.text.length > LONGEST_LABEL ? `${value.text.slice(0, LONGEST_LABEL)}…` : value.text,
    detail: phrase === undefined ? sayType(say, value.type) : say(phrase),
    type: "value",
    apply: (view, completion) => apply({ schema, view, completion, insert: { value: value.text } }),
  };
}

const LONGEST_LABEL = 80;

const REASONS: Record<SchemaValueReason, SchemaPhrase | undefined> = {
  default: "default",
  const: "constant",
  enum: "option",
  example: "example",
  type: undefined,
};

/** Equally good matches stay in the order they were proposed in. */
function base(label: string, rank: number, note: SchemaNote | undefined, say: Say) {
  const sortText = String(rank).padStart(6, "0");
  return note ? { label, sortText, info: () => renderSchemaNote(note, say) } : { label, sortText };
}

/** Strings match by what is in them, since what is typed is looked at without its quote. */
function labelOf({ text, type }: SchemaValue): string {
  return type === "string" ? String(JSON.parse(text)) || text : text;
}

/** Where a match in the label of a value stands in what is shown of it. */
function getMatch({ label, displayLabel }: Completion, matched: readonly number[] = []): readonly number[] {
  const shift = displayLabel === undefined ? -1 : displayLabel.indexOf(label);
  return shift < 0 ? [] : matched.map((place) => place + shift);
}

function sayIn(state: EditorState): Say {
  return (phrase) => state.phrase(phrase);
}

interface Picked {
  readonly schema: CodeMirrorSchema;
  readonly view: EditorView;
  readonly completion: Completion;
  readonly insert: CompletionInsert;
}

/** Finds the place anew: more may have been typed since the list was made. */
function apply({ schema, view, completion, insert }: Picked): void {
  const doc = schema.doc();
  const place = completionPlace(doc, view.state.selection.main.from);
  if (!place || doc.length !== view.state.doc.length || (place.kind === "key") !== "key" in insert) return;
  const { change, select } = completionChange(doc, place, insert);
  view.dispatch({
    changes: change,
    selection: { anchor: select.from, head: select.to },
    scrollIntoView: true,
    userEvent: "input.complete",
    annotations: pickedCompletion.of(completion),
  });
}

const theme = EditorView.theme({
  ...schemaNoteStyles,
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--sk-font-mono)",
    fontSize: "var(--sk-text-code)",
    maxBlockSize: "min(260px, 40vh)",
    minWidth: "min(220px, 90vw)",
    "& > li": { padding: "3px 8px", lineHeight: "20px", cursor: "default" },
  },
  ".cm-tooltip-autocomplete ul li[aria-selected], .cm-tooltip-autocomplete-disabled ul li[aria-selected]": {
    backgroundColor: "var(--sk-accent-soft)",
    color: "var(--sk-text)",
    boxShadow: "inset 3px 0 0 var(--sk-accent-solid)",
  },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "var(--sk-weight-strong)" },
  ".cm-completionDetail": {
    color: "var(--sk-text-2)",
    fontFamily: "var(--sk-font)",
    fontSize: "var(--sk-text-xs)",
    fontStyle: "normal",
  },
  ".cm-tooltip.cm-completionInfo": { padding: "6px 10px" },
});
