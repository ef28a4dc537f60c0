import { applyTextChanges } from "./applyTextChanges.js";
import { changePieces } from "./changePieces.js";
import { invertChanges } from "./invertChanges.js";
import type { JsonColumns, JsonDocument } from "./JsonDocument.js";
import { parseJson } from "./parseJson.js";
import { patchColumns } from "./patchColumns.js";
import { readPatches } from "./readPatches.js";
import type { TextChange } from "./TextChange.js";
import { TextDocument } from "./TextDocument.js";
import { UnreadDocument } from "./UnreadDocument.js";

/**
 * The document of the changed text: equal to parsing that text, but in a valid text only the children that change are read
 * again, and the new document takes the columns of `doc` over, which stays valid all the same: see JsonDocument. Throws a
 * RangeError when the changes do not fit the text.
 */
export function applyChanges(doc: JsonDocument, changes: readonly TextChange[]): JsonDocument {
  if (changes.length === 0) return doc;
  if (doc instanceof UnreadDocument) return applyChanges(doc.read(), changes);
  if (!(doc instanceof TextDocument)) return parseJson(applyTextChanges(doc.text, changes));
  const pieces = changePieces(doc.pieces, changes);
  const patches = readPatches(doc, changes);
  if (patches === undefined) return parseJson(pieces.join(""));
  const inverse = invertChanges(doc, changes);
  const columns = doc.handOver(() => regain(doc, heir, [inverse, changes]));
  const changed = new TextDocument(pieces, patchColumns(columns, patches));
  const heir = new WeakRef(changed);
  return changed;
}

/**
 * The columns of a document again, once its heir took them over: by the changes from there (and back), as long as the heir has
 * them and nobody has seen them; else read from the text.
 */
function regain(
  doc: TextDocument,
  heir: WeakRef<TextDocument>,
  [changes, inverse]: readonly [readonly TextChange[], readonly TextChange[]],
): JsonColumns {
  const other = heir.deref();
  const columns = other?.giveBack(() => regain(other, new WeakRef(doc), [inverse, changes]));
  const patches = other && columns && readPatches(new TextDocument(other.pieces, columns), changes);
  return patches && columns ? patchColumns(columns, patches) : parseJson(doc.text);
}
