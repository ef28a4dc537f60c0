import { applyTextChanges } from "./applyTextChanges.js";
import { editChanges } from "./changeJson.js";
import type { JsonEdit } from "./JsonEdit.js";
import type { JsonTarget } from "./JsonPath.js";
import { parseJson } from "./parseJson.js";

/** The text after one edit. Throws a JsonEditError when the edit is refused: see changeJson. */
export function editJson(text: string, at: JsonTarget, edit: JsonEdit): string {
  return applyTextChanges(text, editChanges(parseJson(text), [{ at, edit }]));
}
