import { changeJsonAt } from "../json/changeJsonAt.js";
import type { JsonDocument } from "../json/JsonDocument.js";
import type { JsonEdit } from "../json/JsonEdit.js";
import type { JsonLocation, JsonPath } from "../json/JsonPath.js";
import type { JsonProblem } from "../json/JsonProblem.js";
import { locate } from "../json/locate.js";
import { nodeKind } from "../json/nodes.js";
import { offsetToPosition } from "../json/offsetToPosition.js";
import { parseJson } from "../json/parseJson.js";
import type { Located } from "./Message.js";
import type { EditMessagesOptions, EditMessagesResult, MessageEdit } from "./MessageEdit.js";
import { newMessageText } from "./newMessageText.js";

/** Edits of messages as the smallest changes of the text they were read from. All locations are those before the edits. */
export function editMessages(
  doc: JsonDocument,
  edits: readonly MessageEdit[],
  { root = [] }: EditMessagesOptions = {},
): EditMessagesResult {
  const planned: PlannedEdit[] = [];
  for (const edit of edits) {
    const plan = planEdit(doc, edit, root);
    if ("refused" in plan) return { ok: false, problem: toProblem(doc, plan) };
    planned.push(plan);
  }
  return changeJsonAt(doc, planned);
}

interface PlannedEdit {
  readonly at: JsonLocation;
  readonly edit: JsonEdit;
}
interface Refusal {
  /** The problem's code. */
  readonly refused: string;
  readonly message: string;
  readonly offset?: number;
}

function planEdit(doc: JsonDocument, edit: MessageEdit, root: JsonPath): PlannedEdit | Refusal {
  if ("set" in edit) return planSet(doc, edit, root);
  if ("insert" in edit) {
    const list = relative(edit.into, root);
    if ("refused" in list) return list;
    const found = locate(doc, list.at);
    if (!found || nodeKind(found.doc, found.node) !== "array")
      return { refused: "not-in-a-list", message: "there is no list of messages at this place" };
    return {
      at: list.at,
      edit: { insert: newMessageText({ ...found, ...edit.insert, index: edit.index }), at: edit.index },
    };
  }
  if ("remove" in edit) return planItem(edit.remove, { remove: true }, root);
  if ("duplicate" in edit) return planItem(edit.duplicate, { duplicate: true }, root);
  return planItem(edit.move, { move: edit.to }, root);
}

function planItem({ at }: Located, edit: JsonEdit, root: JsonPath): PlannedEdit | Refusal {
  const place = relative(at, root);
  if ("refused" in place) return place;
  if (typeof place.at.at(-1)?.at(-1) !== "number")
    return { refused: "not-in-a-list", message: "this message is no item of a list" };
  return { at: place.at, edit };
}

function planSet(
  doc: JsonDocument,
  { set, of, to }: Extract<MessageEdit, { readonly set: unknown }>,
  root: JsonPath,
): PlannedEdit | Refusal {
  const [only, ...others] = of.fields?.[set] ?? [];
  if (!only)
    return {
      refused: "field-not-located",
      message: `the ${set} does not stand in the source as such, so it cannot be edited here`,
    };
  if (others.length > 0)
    return {
      refused: "field-folded",
      message: `the ${set} stands in ${others.length + 1} places of the source, so it cannot be edited here`,
    };
  const place = relative(only, root);
  if ("refused" in place) return place;
  const found = locate(doc, place.at);
  if (!found) return { refused: "not-found", message: `the place of the ${set} is not in this document` };
  if (nodeKind(found.doc, found.node) === "string") return { at: place.at, edit: { set: JSON.stringify(to) } };
  const [problem] = parseJson(to).problems;
  if (problem)
    return {
      refused: "not-json",
      message: `the ${set} is JSON here: ${problem.message}`,
      offset: doc.start[found.node] ?? 0,
    };
  return { at: place.at, edit: { set: to } };
}

/** A location in the document from one in the value that was read. */
function relative([first, ...inner]: JsonLocation, root: JsonPath): { readonly at: JsonLocation } | Refusal {
  if (root.every((key, index) => first[index] === key)) return { at: [first.slice(root.length), ...inner] };
  return { refused: "outside-document", message: "this message was read from another part of the session" };
}

function toProblem(doc: JsonDocument, { refused, message, offset = 0 }: Refusal): JsonProblem {
  return { code: refused, message, offset, ...offsetToPosition(doc.text, offset) };
}
