import { changeJsonAt } from "../../json/changeJsonAt.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { locate } from "../../json/locate.js";
import { nodeKind } from "../../json/nodes.js";
import { parseJson } from "../../json/parseJson.js";
import { editMessages } from "../../messages/editMessages.js";
import type { EditMessagesResult } from "../../messages/MessageEdit.js";
import type { ChatEdit } from "./ChatEdit.js";

/** The changes of the text that make an edit, or what forbids it. */
export function changesOfEdit(doc: JsonDocument, edit: ChatEdit): EditMessagesResult {
  if (!("at" in edit)) return editMessages(doc, [edit]);
  const { at, to } = edit;
  const place = locate(doc, at);
  if (place && nodeKind(place.doc, place.node) === "string")
    return changeJsonAt(doc, [{ at, edit: { set: JSON.stringify(to) } }]);
  const [problem] = parseJson(to).problems;
  if (problem) return { ok: false, problem: { ...problem, code: "not-json" } };
  return changeJsonAt(doc, [{ at, edit: { set: to } }]);
}
