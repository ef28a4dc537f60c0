import type { NodeAddress } from "../../../json/changeNodes.js";
import { changeNodes } from "../../../json/changeNodes.js";
import { decodeString } from "../../../json/decodeString.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import type { JsonProblem } from "../../../json/JsonProblem.js";
import { nodeEnd, nodeStart } from "../../../json/nodes.js";
import { parseJson } from "../../../json/parseJson.js";
import { rawOffsets } from "../../../json/rawOffsets.js";
import type { TextChange } from "../../../json/TextChange.js";
import { plainTextChange } from "../plainText.js";
import { staysInPlace } from "../staysInPlace.js";

/** What typing in a cell comes to: changes of the text, or why what was typed cannot stand there. */
export type CellChange =
  | { readonly ok: true; readonly changes: readonly TextChange[] }
  | { readonly ok: false; readonly problem: Pick<JsonProblem, "code" | "message"> };

/**
 * A cell of a string shows what it says; every other cell shows the spelling. What is typed in place of a number or a word is
 * written as it is, also when it is no JSON: the text is then invalid at that place and says why. Only what would not stay in
 * its place, like `1, 2`, is refused.
 */
export function valueChange(doc: JsonDocument, at: NodeAddress, cell: CellValue): CellChange {
  const { raw, typed, isText } = cell;
  if (isText) return changeNodes(doc, [{ at, edit: { set: respell(raw, typed) } }]);
  const spelling = typed.trim();
  if (spelling === raw.trim()) return { ok: true, changes: [] };
  const [problem] = parseJson(spelling).problems;
  if (!problem) return changeNodes(doc, [{ at, edit: { set: spelling } }]);
  const [node] = at;
  if (at.length > 1 || node < 0 || !staysInPlace(spelling)) return { ok: false, problem };
  return { ok: true, changes: [{ from: nodeStart(doc, node), to: nodeEnd(doc, node), insert: spelling }] };
}

export interface CellValue {
  /** The spelling that the cell was made from. */
  readonly raw: string;
  readonly typed: string;
  /** Whether the cell shows what a string says. */
  readonly isText: boolean;
}

/** What a new cell takes: JSON as it is, everything else as text. */
export function freshSpelling(typed: string): string {
  const spelling = typed.trim();
  return spelling !== "" && parseJson(spelling).problems.length === 0 ? spelling : JSON.stringify(typed);
}

/** A string's spelling for other words: what stays the same stays as it is spelt, line ends too. */
function respell(raw: string, typed: string): string {
  const text = decodeString(raw);
  const change = plainTextChange(text, typed);
  if (!change) return raw;
  const rawOffset = rawOffsets(raw);
  const from = rawOffset(change.from);
  const to = rawOffset(change.to);
  return raw.slice(0, from) + JSON.stringify(change.insert).slice(1, -1) + raw.slice(to);
}
