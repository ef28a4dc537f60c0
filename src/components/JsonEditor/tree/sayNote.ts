import type { jsonEditorLabels } from "../jsonEditorLabels.js";
import type { SchemaNote } from "../schema/SchemaIndex.js";

/** What a schema says about a value, in one line. */
export function sayNote(note: SchemaNote, words: typeof jsonEditorLabels): string {
  const types: Readonly<Record<string, string>> = words.jsonSchemaTypes;
  return [
    note.title,
    note.types.map((type) => types[type] ?? type).join(` ${words.jsonSchemaOr} `),
    note.deprecated ? words.jsonSchemaDeprecated : undefined,
    note.default === undefined ? undefined : `${words.jsonSchemaDefault} ${note.default}`,
    note.description,
  ]
    .filter(Boolean)
    .join(" · ");
}
