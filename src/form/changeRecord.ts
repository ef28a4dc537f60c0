import {
  applyTextChanges,
  changeJson,
  findNode,
  nodeKind,
  parseJson,
  type JsonEdit,
  type JsonPath,
} from "../json/index.js";

/**
 * The text of a record with a new JSON text at a path (undefined: without what is there). Objects missing on the way are
 * made; an absent record is. Undefined when the lexeme is no JSON or cannot stand there.
 */
export function changeRecord(text: string | undefined, path: JsonPath, lexeme: string | undefined): string | undefined {
  if (lexeme !== undefined && !isJson(lexeme)) return undefined;
  const doc = parseJson(text ?? "{}");
  if (doc.problems.length > 0) return undefined;
  if (path.length === 0) return lexeme;
  if (findNode(doc, path) >= 0) return edited(path, lexeme === undefined ? { remove: true } : { set: lexeme });
  if (lexeme === undefined) return doc.text;

  let depth = path.length - 1;
  while (depth > 0 && findNode(doc, path.slice(0, depth)) < 0) depth--;
  const parent = path.slice(0, depth);
  const inner = wrap(path.slice(depth + 1), lexeme);
  const step = path[depth];
  const kind = nodeKind(doc, findNode(doc, parent));
  if (inner === undefined || step === undefined) return undefined;
  if (typeof step === "string") return kind === "object" ? edited(parent, { insert: inner, key: step }) : undefined;
  return kind === "array" ? edited(parent, { insert: inner, at: step }) : undefined;

  function edited(at: JsonPath, edit: JsonEdit): string | undefined {
    const change = changeJson(doc, [{ at, edit }]);
    return change.ok ? applyTextChanges(doc.text, change.changes) : undefined;
  }
}

/** The lexeme inside the objects and lists a path leads through; a list can only begin at its first item. */
function wrap(path: JsonPath, lexeme: string): string | undefined {
  let text = lexeme;
  for (const step of path.toReversed()) {
    if (typeof step === "number" && step !== 0) return undefined;
    text = typeof step === "number" ? `[${text}]` : `{${JSON.stringify(step)}: ${text}}`;
  }
  return text;
}

function isJson(text: string): boolean {
  const doc = parseJson(text);
  return doc.problems.length === 0 && doc.size > 0;
}
