import { changeJsonAt } from "../json/changeJsonAt.js";
import type { JsonDocument } from "../json/JsonDocument.js";
import type { JsonProblem } from "../json/JsonProblem.js";
import { offsetToPosition } from "../json/offsetToPosition.js";
import { EditedSource } from "./edit/EditedSource.js";
import type { Plan, PlannedEdit, Refusal } from "./edit/Plan.js";
import { planInsert } from "./edit/planInsert.js";
import { planItem } from "./edit/planItem.js";
import { planPart } from "./edit/planPart.js";
import { planSet } from "./edit/planSet.js";
import type { EditMessagesOptions, EditMessagesResult, MessageEdit } from "./MessageEdit.js";

/** Edits of messages as the smallest changes of the text they were read from. All locations are those before the edits. */
export function editMessages(
  doc: JsonDocument,
  edits: readonly MessageEdit[],
  { root = [] }: EditMessagesOptions = {},
): EditMessagesResult {
  const source = new EditedSource(doc, root);
  const planned: PlannedEdit[] = [];
  for (const edit of edits) {
    const plan = planEdit(source, edit);
    if ("refused" in plan) return { ok: false, problem: toProblem(doc, plan) };
    planned.push(...plan);
  }
  return changeJsonAt(doc, planned);
}

function planEdit(source: EditedSource, edit: MessageEdit): readonly PlannedEdit[] | Refusal {
  if ("set" in edit) return planSet(source, edit);
  const plan = planOne(source, edit);
  return "refused" in plan ? plan : [plan];
}

function planOne(source: EditedSource, edit: Exclude<MessageEdit, { readonly set: unknown }>): Plan {
  if ("insert" in edit) return planInsert(source, edit);
  if ("add" in edit) return planPart(source, edit);
  if ("remove" in edit) return planItem(source, edit.remove, { remove: true });
  if ("duplicate" in edit) return planItem(source, edit.duplicate, { duplicate: true });
  return planItem(source, edit.move, { move: edit.to });
}

function toProblem(doc: JsonDocument, { refused, message, offset = 0 }: Refusal): JsonProblem {
  return { code: refused, message, offset, ...offsetToPosition(doc.text, offset) };
}
