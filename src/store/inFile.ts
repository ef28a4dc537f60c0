import type { SessionSource } from "./SessionSource.js";
import type { StoreProblem } from "./SessionStore.js";

/** What notes and problems of the floors below have in common. Positions are those in the session's own text. */
interface Note {
  readonly code: string;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly found?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** A note on a session's text as a problem of its file: the position is moved to where the text stands in the file. */
export function inFile(note: Note, source: Pick<SessionSource, "file" | "line" | "column">): StoreProblem {
  const { code, message, expected, found, line = 1, column = 1 } = note;
  const start = { line: source.line ?? 1, column: source.column ?? 1 };
  return {
    code,
    message,
    expected,
    found,
    file: source.file,
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column,
  };
}
