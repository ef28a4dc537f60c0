import { childNodes, nodeKey, nodeKind, offsetToPosition, parseJson, type JsonDocument } from "../json/index.js";
import { isJson } from "./isJson.js";
import { firstLines, looksLikeLines } from "./looksLikeLines.js";
import { namesLines } from "./namesLines.js";
import type { SessionPart, SessionSplit } from "./SessionSplit.js";
import type { StoreProblem } from "./SessionStore.js";
import { splitLines } from "./splitLines.js";

/**
 * Finds the sessions in a text: one, a list of them, or one a line (blank lines do not count). `file` is the name for
 * problems; `.jsonl` and `.ndjson` say that lines are meant. A list of messages is one text, not many sessions. What is
 * broken is a problem, and the rest is found all the same.
 */
export function splitSessions(text: string, file = ""): SessionSplit {
  if (/^\uFEFF?\s*$/.test(text)) return { layout: "one", parts: [], problems: [emptyProblem(text, file)] };
  const named = namesLines(file);
  if (named && isJson(firstLines(text, 1)[0] ?? "")) return { layout: "lines", parts: splitLines(text), problems: [] };
  const doc = parseJson(text);
  const broken = doc.problems.length > 0;
  if (broken && (named || looksLikeLines(text))) return { layout: "lines", parts: splitLines(text), problems: [] };
  const items = doc.size > 0 && nodeKind(doc, 0) === "array" ? childNodes(doc, 0) : [];
  const parts = holdsSessions(doc, items)
    ? items.flatMap((item, index) => partOf(doc, { item, index, of: items.length }))
    : [];
  const kept = broken ? parts.filter(({ from, to }) => text[from] === "{" && isJson(text.slice(from, to))) : parts;
  if (kept.length === 0)
    return { layout: "one", parts: [{ from: 0, to: text.length, line: 1, column: 1 }], problems: [] };
  return { layout: "array", parts: kept, problems: broken ? [brokenList(doc, { file, kept: kept.length })] : [] };
}

function partOf(doc: JsonDocument, place: { item: number; index: number; of: number }): SessionPart[] {
  const from = doc.start[place.item];
  const to = doc.end[place.item];
  if (from === undefined || to === undefined) return [];
  return [{ from, to, ...(place.of > 1 ? { place: place.index + 1 } : {}), ...offsetToPosition(doc.text, from) }];
}

const SESSION_KEYS = new Set([
  "inputs",
  "outputs",
  "sessionId",
  "session_id",
  "event_type",
  "session",
  "session_properties",
]);

/** A list whose items are objects, unless its first objects are messages: then the list is one conversation. */
function holdsSessions(doc: JsonDocument, items: readonly number[]): boolean {
  const objects = items.filter((item) => nodeKind(doc, item) === "object");
  const messages = objects.slice(0, 20).every((item) => {
    const keys = childNodes(doc, item).map((member) => nodeKey(doc, member) ?? "");
    return keys.includes("role") && !keys.some((key) => SESSION_KEYS.has(key));
  });
  return objects.length > 0 && !messages;
}

function emptyProblem(text: string, file: string): StoreProblem {
  const found = text.replace("\uFEFF", "") === "" ? "an empty file" : "only white space";
  return {
    code: "empty",
    message: `Expected a session as JSON, found ${found}.`,
    expected: "a session as JSON",
    found,
    file,
    line: 1,
    column: 1,
  };
}

function brokenList(doc: JsonDocument, list: { file: string; kept: number }): StoreProblem {
  const first = doc.problems[0];
  const opened = list.kept === 1 ? "the 1 session that is whole is" : `the ${list.kept} sessions that are whole are`;
  const where = first ? { line: first.line, column: first.column } : {};
  return {
    code: "not-json",
    message: `The list is damaged (${first?.message ?? "not JSON"}): ${opened} opened.`,
    file: list.file,
    ...where,
  };
}
