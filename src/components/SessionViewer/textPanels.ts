import { changeJson } from "../../json/changeJson.js";
import { applyTextChanges } from "../../json/applyTextChanges.js";
import { findNode } from "../../json/findNode.js";
import type { JsonPath } from "../../json/JsonPath.js";
import { locate } from "../../json/locate.js";
import { childCount, nodeKind, nodeText } from "../../json/nodes.js";
import { parseJson } from "../../json/parseJson.js";
import type { ConversationReading } from "../../messages/Conversation.js";
import type { SessionTextReading } from "../../schema/SessionReading.js";
import { sessionFields } from "../../schema/sessionFields.js";
import { headFields, panelFields, type SessionPanel } from "./SessionPanel.js";
import { shownPaths } from "./shownPaths.js";

/** The panels of a session read from text. What the conversation shows is cut out of a field's text; the rest keeps its spelling. */
export function textPanels(
  text: string,
  reading: SessionTextReading,
  conversation: ConversationReading,
): SessionPanel[] {
  const panels: SessionPanel[] = [];
  for (const field of panelFields) {
    const found = reading.fields[field];
    if (!found) continue;
    const shown =
      (field === "inputs" || field === "outputs") && !Object.hasOwn(reading.misfits, field)
        ? shownPaths(field, conversation)
        : [];
    const rest = without(found.text, shown);
    if (shown.length > 0 && sizeOf(rest) === 0) continue;
    panels.push({ field, isRest: shown.length > 0, size: sizeOf(rest), content: { text: rest } });
  }
  for (const field of headFields) {
    const found = reading.fields[field];
    if (found && Object.hasOwn(reading.misfits, field))
      panels.push({ field, isRest: false, size: sizeOf(found.text), content: { text: found.text } });
  }
  const other = otherKeys(text, reading);
  if (other !== undefined && sizeOf(other) !== 0)
    panels.push({ field: "other", isRest: false, size: sizeOf(other), content: { text: other } });
  return panels;
}

/** The record without the fields that are shown elsewhere. */
function otherKeys(text: string, { root, fields }: SessionTextReading): string | undefined {
  const place = locate(parseJson(text), root);
  if (!place || nodeKind(place.doc, place.node) !== "object") return undefined;
  const known = sessionFields.flatMap(({ name }) => {
    const key = fields[name]?.at.at(-1)?.at(-1);
    return key === undefined ? [] : [[key]];
  });
  return without(nodeText(place.doc, place.node), known);
}

function without(text: string, paths: readonly JsonPath[]): string {
  if (paths.length === 0) return text;
  if (paths.some((path) => path.length === 0)) return "{}";
  const doc = parseJson(text);
  const edits = paths.filter((path) => findNode(doc, path) >= 0).map((at) => ({ at, edit: { remove: true } as const }));
  const result = changeJson(doc, edits);
  return result.ok ? applyTextChanges(text, result.changes) : text;
}

function sizeOf(text: string): number | undefined {
  const doc = parseJson(text);
  if (doc.size === 0) return undefined;
  const kind = nodeKind(doc, 0);
  return kind === "object" || kind === "array" ? childCount(doc, 0) : undefined;
}
