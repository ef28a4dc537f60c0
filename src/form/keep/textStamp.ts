import type { Held } from "../history/heldNames.js";

/** Tells texts apart without keeping them: length and two hashes of 32 bits. What is absent and null have stamps of their own. */
export function textStamp(text: Held): string {
  if (typeof text !== "string") return String(text);
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  return `${text.length}-${(one >>> 0).toString(36)}-${(two >>> 0).toString(36)}`;
}
