import { decodeString } from "../../../json/decodeString.js";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import { keyEnd, nodeEnd, nodeKey, nodeKind, nodeLead, nodeStart, nodeText } from "../../../json/nodes.js";
import type { TextChange } from "../../../json/TextChange.js";
import { changeNodes } from "../../../json/changeNodes.js";
import { toPlainText } from "../plainText.js";
import { freshSpelling, valueChange, type CellChange } from "./cellText.js";
import type { EditorSession } from "../editorSession.js";
import type { PlannedRow } from "./planCommand.js";
import { placesAt } from "./placesAt.js";

/** A key or value that is being typed. */
export interface Cell {
  /** Where its value begins, in the document it was opened in. */
  readonly doc: JsonDocument;
  readonly offset: number;
  readonly places: PlannedRow["places"];
  readonly part: "key" | "value";
  /** What it shows at first. */
  readonly initial: string;
  /** Whether it shows what a string says, without quotes. */
  readonly isText: boolean;
  /** Its value is typed for the first time: it may be JSON or text. */
  readonly isFresh: boolean;
  /** It was put in for this cell: giving up takes it out again. */
  readonly isNew: boolean;
  /** Why the last try to finish was refused. */
  readonly problem?: string | undefined;
}

/** Longer texts are edited in the text mode: a text field of this size takes too long for every key. */
const LONGEST = 100_000;

/** A cell over a row; undefined when there is none: an item has no key, an object no cell, a long text is for the text mode. */
export function openCell(
  doc: JsonDocument,
  row: PlannedRow,
  { part, isFresh = false, isNew = false }: Pick<Cell, "part"> & Partial<Pick<Cell, "isFresh" | "isNew">>,
): Cell | "too-long" | undefined {
  const { doc: inner, node, address, places } = row;
  const [outer] = address;
  const shared = { doc, offset: nodeStart(doc, outer), places, part, isFresh, isNew };
  if (part === "key") {
    const key = nodeKey(inner, node);
    return key === undefined ? undefined : { ...shared, initial: isNew ? "" : key, isText: true };
  }
  const kind = nodeKind(inner, node);
  if (kind === "object" || kind === "array") return undefined;
  const raw = nodeText(inner, node);
  if (raw.length > LONGEST) return "too-long";
  if (isFresh) return { ...shared, initial: "", isText: false };
  const isText = kind === "string";
  return { ...shared, initial: isText ? toPlainText(decodeString(raw)) : raw, isText };
}

/** What typing in a cell comes to; `row` is where the cell is now. */
export function finishCell(
  doc: JsonDocument,
  { row, cell, typed }: { row: PlannedRow; cell: Cell; typed: string },
): CellChange {
  const { doc: inner, node, address: at } = row;
  if (cell.part === "key") return changeNodes(doc, [{ at, edit: { rename: typed } }]);
  if (cell.isFresh) return changeNodes(doc, [{ at, edit: { set: freshSpelling(typed) } }]);
  return valueChange(doc, at, { raw: nodeText(inner, node), typed, isText: cell.isText });
}

/** What was typed, written as it is, since the reader leaves and it must not be lost: a key twice, a value that is no JSON. */
export function forceCell(
  doc: JsonDocument,
  { row, cell, typed }: { row: PlannedRow; cell: Cell; typed: string },
): readonly TextChange[] {
  const change = finishCell(doc, { row, cell, typed });
  if (change.ok) return change.changes;
  const { address, doc: inner, node } = row;
  if (address.length > 1) {
    const kept = changeNodes(doc, [{ at: address, edit: { set: JSON.stringify(typed) } }]);
    return kept.ok ? kept.changes : [];
  }
  return cell.part === "key"
    ? [{ from: nodeLead(inner, node), to: keyEnd(inner, node), insert: JSON.stringify(typed) }]
    : [{ from: nodeStart(inner, node), to: nodeEnd(inner, node), insert: typed }];
}

/** The cell where the text is now. */
export function followCell(session: EditorSession, cell: Cell): Cell {
  const { doc } = session.history;
  if (cell.doc === doc) return cell;
  const offset = session.since(cell.doc)?.(cell.offset);
  return offset === undefined ? cell : { ...cell, doc, offset, places: placesAt(doc, offset, cell.places) };
}
