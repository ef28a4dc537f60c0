import { applyTextChanges, diffJson, findNode, parseJson, type JsonPath } from "../../json/index.js";
import { revertDifference } from "../../components/JsonDiff/revertDifference.js";
import type { SessionField, SessionTexts } from "../../schema/index.js";
import { changeRecord } from "../changeRecord.js";
import { formHistory } from "../history/formHistory.js";
import { isRecordName } from "../history/heldNames.js";
import type { RecordsForm } from "../history/RecordsForm.js";
import { lexemeAt } from "../lexemeAt.js";

/** Takes back what was changed at a path of a record: the place comes to hold what it held, or goes. One step of undo. */
export function revertPath(form: RecordsForm, seed: SessionTexts, field: SessionField, path: JsonPath): void {
  const [before, after] = [seed[field], form.getValues(field)];
  if (!isRecordName(field) || typeof before !== "string" || typeof after !== "string") {
    formHistory(form).set(field, before);
    return;
  }
  const [old, now] = [parseJson(before), parseJson(after)];
  const key = JSON.stringify(path);
  const difference = diffJson(old, now).find((one) => JSON.stringify(one.path) === key);
  const change = difference && revertDifference(old, now, difference);
  if (change?.ok) formHistory(form).set(field, applyTextChanges(after, change.changes));
  else if (!difference && (findNode(old, path) >= 0 || findNode(now, path) >= 0)) {
    // several changes stand inside the place
    const next = changeRecord(after, path, lexemeAt(old, path));
    if (next !== undefined) formHistory(form).set(field, next);
  }
}
