import type { JsonDocument } from "./JsonDocument.js";
import type { JsonProblem } from "./JsonProblem.js";
import { offsetToPosition } from "./offsetToPosition.js";

/** A problem of an edit, placed at `offset` of the document. */
export function editProblem(
  doc: JsonDocument,
  problem: { code: string; message: string; offset?: number; expected?: string; found?: string },
): JsonProblem {
  const offset = problem.offset ?? 0;
  return { ...problem, offset, ...offsetToPosition(doc.text, offset) };
}
