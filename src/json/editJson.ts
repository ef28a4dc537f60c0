import { applyTextChanges } from "./applyTextChanges.js";
import { changeJson } from "./changeJson.js";
import type { JsonEdit } from "./JsonEdit.js";
import type { JsonTarget } from "./JsonPath.js";
import type { JsonProblem } from "./JsonProblem.js";
import { parseJson } from "./parseJson.js";

/** The text after one edit. Throws a JsonEditError when the edit is refused: see changeJson. */
export function editJson(text: string, at: JsonTarget, edit: JsonEdit): string {
  const change = changeJson(parseJson(text), [{ at, edit }]);
  if (!change.ok) throw new JsonEditError(change.problem);
  return applyTextChanges(text, change.changes);
}

/** A refused edit; `problem` says why. */
export class JsonEditError extends Error {
  override readonly name = "JsonEditError";

  constructor(readonly problem: JsonProblem) {
    super(problem.message);
  }
}
