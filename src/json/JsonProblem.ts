/** What is wrong with a JSON text or an edit: `message` is English; `code`, `expected` and `found` are there for translation. */
export interface JsonProblem {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly expected?: string;
  readonly found?: string;
  readonly message: string;
  /** UTF-16 offset in the text. */
  readonly offset: number;
  /** From 1; \n, \r\n and \r end a line. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}
