import type { JsonEdit } from "./JsonEdit.js";
import type { JsonTarget } from "./JsonPath.js";
import type { JsonProblem } from "./JsonProblem.js";
import type { TextChange } from "./TextChange.js";

/** An edit and the node it is meant for, addressed in the document as it was before any of the edits. */
export interface AddressedEdit {
  readonly at: JsonTarget;
  readonly edit: JsonEdit;
}

/** What edits come to: the text changes and those that take them back, or why none of them was made. */
export type JsonChange =
  | { readonly ok: true; readonly changes: TextChange[]; readonly inverse: TextChange[] }
  | { readonly ok: false; readonly problem: JsonProblem };
