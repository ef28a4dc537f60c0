import { summarise } from "../../store/summarise.js";
import { decodeUtf8 } from "./decodeUtf8.js";
import type { FileIndex, IndexEntry } from "./FileIndex.js";
import { hashBytes } from "./hashBytes.js";

/**
 * The index after a save: one session has new bytes, those behind it have moved. Lines stay lines; elsewhere a save may
 * move line ends or make one session a list, so such a file is to be read again (the stamp is emptied, ids are kept).
 */
export function replaceEntry(
  index: FileIndex,
  saved: { entry: IndexEntry; bytes: Uint8Array },
): { index: FileIndex; entry: IndexEntry } {
  const { entry, bytes } = saved;
  const { from, line, column, summary } = entry;
  const text = decodeUtf8(bytes);
  const to = from + bytes.length;
  const shift = to - entry.to;
  const next: IndexEntry = {
    ...entry,
    to,
    hash: hashBytes(bytes),
    summary: summarise({ ...summary, text, line, column, size: bytes.length }),
  };
  const entries = index.entries.map((other) => {
    if (other === entry) return next;
    return other.from < from ? other : { ...other, from: other.from + shift, to: other.to + shift };
  });
  return { index: { ...index, entries, stamp: entry.layout === "lines" ? index.stamp : "" }, entry: next };
}
