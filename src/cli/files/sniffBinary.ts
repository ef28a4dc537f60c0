import { isUtf8 } from "node:buffer";

const SEEN = 65_536;

const MAGIC: readonly [bytes: string, found: string][] = [
  ["\x1f\x8b", "a gzip archive (unpack it first)"],
  ["\x28\xb5\x2f\xfd", "a Zstandard archive (unpack it first)"],
  ["BZh", "a bzip2 archive (unpack it first)"],
  ["\xfd7zXZ", "an xz archive (unpack it first)"],
  ["PK\x03\x04", "a zip archive (unpack it first)"],
  ["\x89PNG", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["%PDF-", "a PDF document"],
  ["SQLite format 3\0", "an SQLite database"],
  ["PAR1", "a Parquet file"],
  ["\x7fELF", "a program (ELF)"],
  ["\xff\xfe", "UTF-16 text (save it as UTF-8)"],
  ["\xfe\xff", "UTF-16 text (save it as UTF-8)"],
];

/**
 * What a file is, in words, when its first bytes say that it is no UTF-8 text. Stray invalid bytes in what begins as
 * JSON are not enough: such files open, and keep their bytes.
 */
export function sniffBinary(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 32)).toString("latin1");
  const named = MAGIC.find(([bytes]) => start.startsWith(bytes));
  if (named) return named[1];
  const zero = head.subarray(0, SEEN).indexOf(0);
  if (zero !== -1) return `a binary file (a zero byte at offset ${zero})`;
  if (/^(\xef\xbb\xbf)?\s*["[{\d-]/.test(start) || startsAsUtf8(head.subarray(0, SEEN))) return undefined;
  return "bytes that are not UTF-8 text";
}

/** The head may end inside a character: up to three bytes are spared. */
function startsAsUtf8(head: Uint8Array): boolean {
  return [0, 1, 2, 3].some((spared) => isUtf8(head.subarray(0, Math.max(0, head.length - spared))));
}
