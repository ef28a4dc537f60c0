import { isUtf8 } from "node:buffer";
import { offsetToPosition } from "../../json/index.js";
import { utf8Offsets } from "./utf8Offsets.js";

/** A note on the first bytes of a text that are no UTF-8 and were decoded as U+FFFD; undefined when all are. */
export function findInvalidUtf8({ bytes, text }: { bytes: Uint8Array; text: string }) {
  if (isUtf8(bytes)) return undefined;
  for (let offset = text.indexOf("\uFFFD"); offset !== -1; offset = text.indexOf("\uFFFD", offset + 1)) {
    const [from = 0, to = 0] = utf8Offsets(bytes, [offset, offset + 1]);
    if (!isUtf8(bytes.subarray(from, to))) {
      const message = "Expected UTF-8, found other bytes: they are shown as \uFFFD and kept as they are.";
      return { code: "invalid-utf8", message, ...offsetToPosition(text, offset) };
    }
  }
  return undefined;
}
