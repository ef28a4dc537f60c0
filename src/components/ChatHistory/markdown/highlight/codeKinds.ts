/** What is told apart by colour. */
export type CodeKind = "keyword" | "string" | "number" | "comment" | "name" | "key" | "meta" | "added" | "removed";

/** The highlighter's scopes that have a colour; those without keep the colour of what is around them. */
const KINDS: Readonly<Record<string, CodeKind>> = {
  "hljs-keyword": "keyword",
  "hljs-operator": "keyword",
  "hljs-selector-tag": "keyword",
  "hljs-section": "keyword",
  "hljs-string": "string",
  "hljs-regexp": "string",
  "hljs-char": "string",
  "hljs-link": "string",
  "hljs-symbol": "string",
  "hljs-number": "number",
  "hljs-literal": "number",
  "hljs-comment": "comment",
  "hljs-quote": "comment",
  "hljs-title": "name",
  "hljs-type": "name",
  "hljs-built_in": "name",
  "hljs-name": "name",
  "hljs-selector-class": "name",
  "hljs-selector-id": "name",
  "hljs-attr": "key",
  "hljs-attribute": "key",
  "hljs-property": "key",
  "hljs-variable": "key",
  "hljs-template-variable": "key",
  "hljs-meta": "meta",
  "hljs-doctag": "meta",
  "hljs-addition": "added",
  "hljs-deletion": "removed",
};

/** The kind of a highlighted element by its classes. */
export function kindOf(classes: unknown): CodeKind | undefined {
  const [first] = Array.isArray(classes) ? classes : [];
  return typeof first === "string" && Object.hasOwn(KINDS, first) ? KINDS[first] : undefined;
}
