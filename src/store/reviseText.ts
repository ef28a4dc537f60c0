import { applyTextChanges, offsetToPosition, parseJson } from "../json/index.js";
import type { TextChange } from "../json/TextChange.js";
import { isJson } from "./isJson.js";
import type { SessionLayout } from "./SessionSplit.js";
import type { StoreProblem } from "./SessionStore.js";

export type TextRevision =
  | { readonly ok: true; readonly text: string; readonly changes: readonly TextChange[] }
  | { readonly ok: false; readonly problem: StoreProblem };

/**
 * Judges a save and brings its changes into a form that can be spliced into the stored text: no change ends inside a
 * surrogate pair, changes that touch are one, and on a line there are no line breaks. A text that was JSON stays JSON;
 * one that was not may be saved half mended, except in a list, where it would break its neighbours.
 */
export function reviseText(
  text: string,
  edit: { changes: readonly TextChange[]; layout: SessionLayout },
): TextRevision {
  if (!areOrdered(edit.changes, text.length))
    return refuse("bad-changes", "The changes do not fit the text they are for.");
  const joined = joinTouching(edit.changes).map((change) => onWholeCharacters(text, change));
  const lone = joined.find(({ insert }) => /\p{Surrogate}/u.test(insert));
  if (lone) return refuse("half-character", HALF_CHARACTER, offsetToPosition(text, lone.from));
  const draft = applyTextChanges(text, joined);
  if (!isJson(draft) && (edit.layout === "array" || isJson(text))) return notJson(draft);
  if (edit.layout !== "lines") return { ok: true, text: draft, changes: joined };
  const changes = joined.map(({ from, to, insert }) => ({ from, to, insert: insert.replace(/\r\n|\r|\n/g, " ") }));
  const line = applyTextChanges(text, changes);
  if (line.trim() === "") return refuse("not-json", "Expected a session as JSON, found an empty line.");
  return { ok: true, text: line, changes };
}

const HALF_CHARACTER =
  "The text holds half of a two-unit character, which UTF-8 cannot write. Write it as an escape such as \\ud83d.";

function areOrdered(changes: readonly TextChange[], length: number): boolean {
  let last = 0;
  return changes.every(({ from, to }) => {
    const fits = Number.isInteger(from) && Number.isInteger(to) && last <= from && from <= to && to <= length;
    last = to;
    return fits;
  });
}

function joinTouching(changes: readonly TextChange[]): TextChange[] {
  const joined: TextChange[] = [];
  for (const change of changes) {
    const before = joined.at(-1);
    if (before?.to !== change.from) joined.push(change);
    else joined[joined.length - 1] = { from: before.from, to: change.to, insert: before.insert + change.insert };
  }
  return joined;
}

function onWholeCharacters(text: string, { from, to, insert }: TextChange): TextChange {
  const before = splitsPair(text, from) ? 1 : 0;
  const after = splitsPair(text, to) ? 1 : 0;
  if (before + after === 0) return { from, to, insert };
  return {
    from: from - before,
    to: to + after,
    insert: text.slice(from - before, from) + insert + text.slice(to, to + after),
  };
}

function splitsPair(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

function notJson(draft: string): TextRevision {
  const problem = parseJson(draft).problems[0];
  const message = `The session would no longer be JSON (${problem?.message ?? "not JSON"}).`;
  if (!problem) return refuse("not-json", message);
  const { line, column, expected, found } = problem;
  return {
    ok: false,
    problem: {
      code: "not-json",
      message,
      line,
      column,
      ...(expected ? { expected } : {}),
      ...(found ? { found } : {}),
    },
  };
}

function refuse(code: string, message: string, where: { line?: number; column?: number } = {}): TextRevision {
  const { line, column } = where;
  return { ok: false, problem: { code, message, ...(line && column ? { line, column } : {}) } };
}
