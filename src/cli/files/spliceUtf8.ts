import type { TextChange } from "../../json/TextChange.js";
import { utf8Offsets } from "./utf8Offsets.js";

/**
 * Applies changes of a decoded text to its bytes. Bytes outside the changes stay, invalid ones too. (A deletion between
 * two halves of a torn character joins them: then the text reads one character where it had two U+FFFD.)
 */
export function spliceUtf8(bytes: Uint8Array, changes: readonly TextChange[]): Uint8Array {
  const offsets = utf8Offsets(
    bytes,
    changes.flatMap(({ from, to }) => [from, to]),
  );
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const [index, { insert }] of changes.entries()) {
    pieces.push(bytes.subarray(done, offsets[2 * index]), Buffer.from(insert));
    done = offsets[2 * index + 1] ?? bytes.length;
  }
  return Buffer.concat([...pieces, bytes.subarray(done)]);
}
