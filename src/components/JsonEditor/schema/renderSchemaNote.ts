import type { SchemaNote } from "./SchemaIndex.js";
import { sayType, type Say } from "./schemaPhrases.js";

/** A note as elements that hold text nodes alone: `cm-sk-note`, with its parts as children. Styles are in schemaNoteStyles. */
export function renderSchemaNote(note: SchemaNote, say: Say): HTMLElement {
  const root = element("div", "cm-sk-note");
  const head = element("div", "cm-sk-note-head");
  if (note.title !== undefined) head.append(element("strong", "cm-sk-note-title", shorten(note.title)), " ");
  const types = note.types.map((type) => sayType(say, type)).join(` ${say("or")} `);
  const marks = [types, note.deprecated && say("deprecated"), note.readOnly && say("read-only")].filter(isFilled);
  head.append(element("span", "cm-sk-note-types", marks.join(", ")));
  root.append(head);
  if (note.description !== undefined) {
    root.append(element("div", "cm-sk-note-text", shorten(note.description, LONGEST_DESCRIPTION)));
  }
  addList(root, say("Default"), note.default === undefined ? [] : [note.default]);
  addList(root, say("Allowed"), note.values);
  addList(root, say("Examples"), note.examples);
  return root;
}

/** The same for ears: the parts as sentences. */
export function speakSchemaNote(note: SchemaNote, say: Say): string {
  const parts = [...renderSchemaNote(note, say).children].map((part) => part.textContent.trim());
  return parts.filter((part) => part !== "").join(". ");
}

const MOST_VALUES = 12;
const LONGEST = 200;
const LONGEST_DESCRIPTION = 2000;

function addList(root: HTMLElement, label: string, values: readonly string[]): void {
  if (values.length === 0) return;
  const row = element("div", "cm-sk-note-values", `${label}: `);
  for (const [index, value] of values.slice(0, MOST_VALUES).entries()) {
    row.append(index === 0 ? "" : ", ", element("code", "cm-sk-note-value", shorten(value)));
  }
  if (values.length > MOST_VALUES) row.append(", …");
  root.append(row);
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function shorten(text: string, most = LONGEST): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

function isFilled(text: string | false): text is string {
  return text !== false && text !== "";
}
