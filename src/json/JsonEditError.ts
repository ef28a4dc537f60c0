import type { JsonDocument } from "./JsonDocument.js";
import type { JsonProblem } from "./JsonProblem.js";
import { offsetToPosition } from "./offsetToPosition.js";

/** A refused edit; `problem` says why. */
export class JsonEditError extends Error {
  override readonly name = "JsonEditError";

  constructor(readonly problem: JsonProblem) {
    super(problem.message);
  }
}

/** Refuses an edit for a problem at `offset` of the document. */
export function refuse(doc: JsonDocument, problem: Omit<JsonProblem, "line" | "column">): never {
  throw new JsonEditError({ ...problem, ...offsetToPosition(doc.text, problem.offset) });
}
