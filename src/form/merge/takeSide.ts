import { applyTextChanges, parseJson, toValue } from "../../json/index.js";
import type { JsonConflict } from "../../json/JsonConflict.js";
import { resolveConflict } from "../../json/resolveConflict.js";
import { formHistory } from "../history/formHistory.js";
import { isHeldName, isRecordName } from "../history/heldNames.js";
import type { RecordsForm } from "../history/RecordsForm.js";

/** Puts one side at the place of each conflict, as one step of undo. Mine is what stands there, and may have been edited since. */
export function takeSide(
  form: RecordsForm,
  conflicts: readonly JsonConflict[],
  take: "mine" | "theirs" | "base",
): void {
  if (take === "mine") return;
  // from the last to the first: none moves the place of those before it
  for (const conflict of conflicts.toReversed()) takeOne(form, conflict, take);
}

function takeOne(form: RecordsForm, conflict: JsonConflict, take: "theirs" | "base"): void {
  const [name, ...path] = conflict.path;
  if (typeof name !== "string" || !isHeldName(name)) return;
  const history = formHistory(form);
  const taken = conflict[take];
  const text = name === "drafts" ? undefined : form.getValues(name);
  if (path.length > 0 && typeof text === "string") {
    const change = resolveConflict(parseJson(text), { ...conflict, path }, take);
    if (change.ok) history.set(name, applyTextChanges(text, change.changes));
  } else history.set(name, taken === undefined || isRecordName(name) ? taken : plainText(taken));
}

/** A text field of a conflict is written as JSON. */
function plainText(json: string): string | null | undefined {
  const value = toValue(parseJson(json));
  return typeof value === "string" || value === null ? value : undefined;
}
