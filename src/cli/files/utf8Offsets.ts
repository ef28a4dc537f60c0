/**
 * Where UTF-16 offsets of a decoded text stand in its bytes. `offsets` ascend. Invalid UTF-8 counts as the decoder
 * (WHATWG: one U+FFFD for each maximal part) shows it; a BOM counts as one unit; an offset inside a surrogate pair is
 * the end of its character.
 */
export function utf8Offsets(bytes: Uint8Array, offsets: readonly number[]): number[] {
  const found: number[] = [];
  let unit = 0;
  let at = 0;
  for (const offset of offsets) {
    while (unit < offset && at < bytes.length) {
      const length = sequenceLength(bytes, at);
      unit += length === 4 ? 2 : 1;
      at += length;
    }
    found.push(at);
  }
  return found;
}

/** Bytes that decode together from `at`: a whole character, or a maximal part of none (of at most three bytes). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const wanted = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
  for (let length = 1; length < wanted; length++) {
    const byte = bytes[at + length] ?? 0;
    const [lowest, highest] = length === 1 ? secondByte(lead) : [0x80, 0xbf];
    if (byte < lowest || byte > highest) return length;
  }
  return wanted;
}

/** Overlong forms, surrogates and what is beyond U+10FFFF are excluded by their second byte. */
function secondByte(lead: number): [lowest: number, highest: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
