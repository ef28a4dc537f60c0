/** Something to know about the text in an editor, at its range. */
export interface EditorProblem {
  readonly severity: "error" | "warning";
  /** Code of a JsonProblem or a JsonIssue, or `duplicate-key`. */
  readonly code: string;
  readonly message: string;
  /** UTF-16 range in the text; empty where something is missing. */
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}
