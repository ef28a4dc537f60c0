import type { FileHandle } from "node:fs/promises";

const CHUNK = 1 << 20;

/** One line of a file without its line end. `bytes` is missing when the line is longer than allowed. */
export interface FileLine {
  readonly line: number;
  /** Byte offsets. */
  readonly from: number;
  readonly to: number;
  readonly bytes?: Buffer;
}

/** The lines of a file of any size, in pieces: no more than a line and a chunk are in memory. */
export async function* scanLines(handle: FileHandle, maxLine: number): AsyncGenerator<FileLine> {
  let line = 1;
  let from = 0;
  let length = 0;
  let held: Buffer[] = [];
  const take = (): FileLine => {
    const ends = { line, from, to: from + length };
    const taken =
      length > maxLine ? ends : { ...ends, bytes: held.length === 1 && held[0] ? held[0] : Buffer.concat(held) };
    line++;
    from += length + 1;
    length = 0;
    held = [];
    return taken;
  };
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read({ buffer: Buffer.allocUnsafe(CHUNK), position });
    if (bytesRead === 0) break;
    position += bytesRead;
    for (let start = 0; start <= bytesRead;) {
      const newline = buffer.subarray(0, bytesRead).indexOf(10, start);
      const end = newline === -1 ? bytesRead : newline;
      length += end - start;
      if (length > maxLine) held = [];
      else if (end > start) held.push(buffer.subarray(start, end));
      if (newline === -1) break;
      yield take();
      start = newline + 1;
    }
  }
  if (length > 0) yield take();
}
