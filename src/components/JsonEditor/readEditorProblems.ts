import { findNode } from "../../json/findNode.js";
import type { JsonChecker, JsonIssue } from "../../json/JsonChecker.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonPath } from "../../json/JsonPath.js";
import { nodeKey, nodeKind } from "../../json/nodes.js";
import { toValue } from "../../json/toValue.js";
import { searchDuplicateKeys } from "../../json/duplicateKeys.js";
import { createPositions } from "../../json/offsetToPosition.js";
import type { EditorProblem } from "./EditorProblem.js";

/** More duplicate keys than anybody reads. */
const DUPLICATES = 100;

/** What problems are looked for with. */
export interface ProblemOptions {
  readonly checker: JsonChecker | undefined;
  readonly duplicateMessage: (key: string) => string;
}

/**
 * What is wrong with a text: its JSON problems, keys that occur twice (warnings), and, when it is JSON, what the checker
 * says. In the order of the text.
 */
export function readEditorProblems(doc: JsonDocument, options: ProblemOptions): EditorProblem[] {
  const search = searchEditorProblems(doc, options);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

/** readEditorProblems in short steps, but for the checker, which judges at once. The document must be the current one at each. */
export function* searchEditorProblems(
  doc: JsonDocument,
  { checker, duplicateMessage }: ProblemOptions,
): Generator<undefined, EditorProblem[]> {
  const found: Found[] = doc.problems.map(({ code, message, offset }) => {
    return { severity: "error", code, message, from: offset, to: tokenEnd(doc, offset) };
  });
  if (checker && doc.problems.length === 0) {
    yield undefined;
    const value = toValue(doc);
    yield undefined;
    for (const issue of checker.check(value)) found.push(placeIssue(doc, issue));
    yield undefined;
  }
  for (const node of (yield* searchDuplicateKeys(doc)).slice(0, DUPLICATES)) {
    const from = doc.key[node] ?? 0;
    const message = duplicateMessage(nodeKey(doc, node) ?? "");
    found.push({ severity: "warning", code: "duplicate-key", message, from, to: tokenEnd(doc, from) });
  }
  if (found.length === 0) return [];
  const positionOf = createPositions(doc.text);
  return found.toSorted((one, other) => one.from - other.from).map((one) => ({ ...one, ...positionOf(one.from) }));
}

type Found = Omit<EditorProblem, "line" | "column">;

function placeIssue(doc: JsonDocument, { path, message, code, severity = "error" }: JsonIssue): Found {
  const node = nearestNode(doc, path);
  const from = doc.start[node] ?? 0;
  const to = isContainer(doc, node) ? from + 1 : (doc.end[node] ?? from);
  return { severity, code, message, from, to };
}

/** The node at the path, or the nearest one around it: what is missing is reported where it should stand. */
function nearestNode(doc: JsonDocument, path: JsonPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNode(doc, path.slice(0, length));
    if (node >= 0) return node;
  }
  return 0;
}

/** An object or list is marked at its bracket: underlining all of it would hide what is inside. */
function isContainer(doc: JsonDocument, node: number): boolean {
  const kind = nodeKind(doc, node);
  return kind === "object" || kind === "array";
}

/** The end of the word or string at an offset, on its line. */
function tokenEnd(doc: JsonDocument, offset: number): number {
  const token = /^(?:"(?:[^"\\\r\n]|\\[^\r\n])*"?|[\w.+-]+|\S)/.exec(doc.slice(offset, offset + 200));
  return offset + (token?.[0].length ?? 0);
}
