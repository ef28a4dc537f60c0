import { findNode } from "../../../json/findNode.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import { nodeText, pathOf } from "../../../json/nodes.js";
import type { ChangeMark } from "./changeMarks.js";
import type { PlannedRow } from "./planCommand.js";

/** What a row was in the original: by the difference that it is, else by its path. */
export function originalText(
  original: JsonDocument,
  { row, changes, doc }: { row: PlannedRow; changes: readonly ChangeMark[]; doc: JsonDocument },
): string | undefined {
  const own = changes.find(({ difference }) => difference.after === row.node && row.doc === doc)?.difference;
  const before = own ? own.before : findNode(original, pathOf(row.doc, row.node));
  return before < 0 ? undefined : nodeText(original, before);
}
