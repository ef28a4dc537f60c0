/**
 * The English words that completion and hover show. They are CodeMirror phrases: a host translates them with
 * `EditorState.phrases`, and `Completions` is CodeMirror's own.
 */
export const schemaPhrases = [
  "Completions",
  "required",
  "deprecated",
  "read-only",
  "or",
  "default",
  "constant",
  "option",
  "example",
  "Default",
  "Allowed",
  "Examples",
  "object",
  "array",
  "string",
  "number",
  "integer",
  "boolean",
  "null",
] as const;

export type SchemaPhrase = (typeof schemaPhrases)[number];

/** Says a phrase in the language of the editor. Words of the schema itself are said as they are. */
export type Say = (phrase: SchemaPhrase) => string;

/** JSON Schema's words for types as phrases. */
export function sayType(say: Say, type: string): string {
  const phrase = schemaPhrases.find((known) => known === type);
  return phrase === undefined ? type : say(phrase);
}
