import { changeNodes } from "../../json/changeNodes.js";
import { changeRow } from "../../json/changeRow.js";
import { diffJson, type JsonDifference } from "../../json/diffJson.js";
import { isSoundContainer } from "../../json/isSoundContainer.js";
import type { JsonChange } from "../../json/JsonChange.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { refuse } from "../../json/JsonEditError.js";
import { childAt, nodeEnd, nodeLead, nodeStart, nodeText } from "../../json/nodes.js";
import { parseJson } from "../../json/parseJson.js";
import type { TextChange } from "../../json/TextChange.js";
import { toJsonChange } from "../../json/toJsonChange.js";
import { buildDiffTree } from "./rows/buildDiffTree.js";

/**
 * The smallest changes of `after` that take one difference back: a value is spelled as before again, a member or item that was
 * added goes, one that was removed comes back to its place among its neighbours. `difference` is one that diffJson gives for
 * the two texts. Refused where the text around is broken (`broken-text`), what was there before is no JSON (`invalid-json`), or
 * there is no such difference (`not-found`).
 */
export function revertDifference(
  before: JsonDocument,
  after: JsonDocument,
  difference: Pick<JsonDifference, "before" | "after">,
): JsonChange {
  const { before: old, after: now } = difference;
  if (old < 0 && now > 0) return changeNodes(after, [{ at: [now], edit: { remove: true } }]);
  if (old >= 0 && (now >= 0 || after.size === 0)) {
    return changeNodes(after, [{ at: [now], edit: { set: nodeText(before, old) } }]);
  }
  return toJsonChange(after, () => (old < 0 ? emptied(after) : restored(before, after, old)));
}

/** There was no value before. */
function emptied(after: JsonDocument): TextChange[] {
  return [{ from: nodeStart(after, 0), to: nodeEnd(after, 0), insert: "" }];
}

/** A child again, written as it was. It may have the key of another one, which an insertion by key would refuse. */
function restored(before: JsonDocument, after: JsonDocument, old: number): TextChange[] {
  const { differences, holders } = buildDiffTree(before, after, diffJson(before, after));
  const index = differences.findIndex((one) => one.before === old && one.after < 0);
  const holder = holders[index];
  const entry = holder?.entries.find((one) => one.kind === "difference" && one.index === index);
  if (!holder || entry?.kind !== "difference") {
    return refuse(after, { code: "not-found", message: "The texts have no such difference", offset: 0 });
  }
  const offset = nodeStart(after, holder.now);
  if (!isSoundContainer(after, holder.now)) {
    refuse(after, { code: "broken-text", message: "The text around this place is broken: mend it first", offset });
  }
  const text = before.slice(nodeLead(before, old), nodeEnd(before, old));
  const isMember = nodeLead(before, old) < nodeStart(before, old);
  const [problem] = parseJson(isMember ? `{${text}}` : text).problems;
  if (problem) {
    refuse(after, { code: "invalid-json", message: "What was there before is not valid JSON", offset });
  }
  const next = childAt(after, holder.now, entry.nowPlace);
  return changeRow(after, holder.now, [
    { from: offset, to: offset, container: holder.now, arrival: { before: next, text } },
  ]);
}
