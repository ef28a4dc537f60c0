/** Bytes as text: a BOM is kept (as U+FEFF), each invalid sequence is one U+FFFD, and `utf8Offsets` leads back. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
