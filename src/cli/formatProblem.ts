import type { StoreProblem } from "../store/SessionStore.js";

/** One line for the terminal: `file:line:column: message`. Control characters of names and texts are escaped. */
export function formatProblem(problem: StoreProblem, level?: "warning"): string {
  const { file, line = 1, column = 1, message } = problem;
  const where = file === undefined ? "session-kit" : `${file}:${line}:${column}`;
  const sentence = level ? `${level}: ${message}` : message;
  return `${where}: ${sentence}`.replace(CONTROL, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Terminals act on them: a name or a value must not. */
const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
