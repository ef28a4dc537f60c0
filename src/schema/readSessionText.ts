import type { JsonDocument } from "../json/JsonDocument.js";
import type { JsonLocation } from "../json/JsonPath.js";
import type { JsonProblem } from "../json/JsonProblem.js";
import { findNode } from "../json/findNode.js";
import { nodeAtOffset, nodeText, pathOf } from "../json/nodes.js";
import { offsetToPosition } from "../json/offsetToPosition.js";
import { openSessionText, type OpenSession } from "./openSessionText.js";
import { readFoundSession } from "./readFoundSession.js";
import type { SessionField } from "./sessionFields.js";
import type { SessionNote, SessionProblem, SessionWarning } from "./SessionNote.js";
import type { SessionFieldText, SessionTextReading } from "./SessionReading.js";

/**
 * Reads a session from JSON text in any of the shapes `readSession` knows, and says where each field stands, so that an
 * edit can be spliced in. Never throws: problems of the text come first in `problems`, and what can be read is read.
 */
export function readSessionText(text: string): SessionTextReading {
  const open = openSessionText(text);
  const { doc, found } = open;
  const textProblems = doc.problems.map((problem) => textProblem(doc, problem));
  if (!found) return { ...EMPTY, problems: textProblems };
  const { warnings, problems, ...reading } = readFoundSession(found);
  return {
    ...reading,
    fields: fieldTexts(open),
    warnings: [...warnings, ...duplicateWarnings(open)].map((note) => withPosition(doc, note)),
    problems: [...textProblems, ...problems.map((note) => withPosition(doc, note))],
  };
}

const EMPTY: Omit<SessionTextReading, "problems"> = {
  session: {},
  format: "unknown",
  root: [[]],
  misfits: {},
  fields: {},
  warnings: [],
};

function fieldTexts({ members, inner }: OpenSession): SessionTextReading["fields"] {
  const fields: Partial<Record<SessionField, SessionFieldText>> = {};
  for (const [field, [{ at, nodes }]] of members) {
    const node = nodes.at(-1);
    if (node !== undefined) fields[field] = { at, text: nodeText(inner, node) };
  }
  return fields;
}

function duplicateWarnings({ members }: OpenSession): SessionWarning[] {
  return [...members].flatMap(([field, [{ key, at, nodes }]]) => {
    if (nodes.length < 2) return [];
    const message = `${key} stands ${nodes.length} times in the session: the last one counts`;
    return [{ code: "duplicate-key", level: "warning", field, at, message }];
  });
}

function textProblem(doc: JsonDocument, problem: JsonProblem): SessionProblem {
  const node = nodeAtOffset(doc, problem.offset);
  return { ...problem, at: [node < 0 ? [] : pathOf(doc, node)] };
}

function withPosition<T extends SessionNote>(doc: JsonDocument, note: T): T {
  const offset = doc.start[nearestNode(doc, note.at)] ?? 0;
  return { ...note, offset, ...offsetToPosition(doc.text, offset) };
}

/** The node at a location in the outer text, or the nearest one around it that exists. */
function nearestNode(doc: JsonDocument, [path]: JsonLocation): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNode(doc, path.slice(0, length));
    if (node >= 0) return node;
  }
  return 0;
}
