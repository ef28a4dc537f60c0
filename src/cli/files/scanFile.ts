import { open, type FileHandle } from "node:fs/promises";
import { isJson } from "../../store/isJson.js";
import { firstLines, looksLikeLines } from "../../store/looksLikeLines.js";
import { namesLines } from "../../store/namesLines.js";
import { decodeUtf8 } from "./decodeUtf8.js";
import type { FileFinding, FilePart } from "./FilePart.js";
import { fileProblems } from "./fileProblems.js";
import { scanLines, type FileLine } from "./scanLines.js";
import { sniffBinary } from "./sniffBinary.js";
import type { SourceFile } from "./SourceFile.js";
import { splitBytes } from "./splitBytes.js";

const HEAD = 65_536;
const BOM = Buffer.from("\uFEFF");

/**
 * Reads the sessions of a file from its bytes. A file of JSON lines may have any size, since it is read a line at a
 * time; `maxSize` (bytes) bounds one JSON text: another file, or one line. Rejects with what the file system reports.
 */
export async function* scanFile(source: SourceFile, maxSize: number): AsyncGenerator<FileFinding> {
  const { path, file } = source;
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(HEAD), position: 0 });
    const head = buffer.subarray(0, bytesRead);
    const binary = sniffBinary(head);
    if (binary) yield { problem: fileProblems.binary(file, binary) };
    else if (holdsLines({ head, file, size, maxSize })) yield* numbered(lineFindings({ handle, file, maxSize }));
    else if (size > maxSize) yield { problem: fileProblems.tooLarge(file, { size, maxSize }) };
    else yield* splitBytes(await readAll(handle), file);
  } finally {
    await handle.close();
  }
}

/** What a name promises counts unless the first line is no JSON; without a name, only a file too large to be read whole is guessed at. */
function holdsLines({
  head,
  file,
  size,
  maxSize,
}: {
  head: Buffer;
  file: string;
  size: number;
  maxSize: number;
}): boolean {
  const text = decodeUtf8(head);
  const whole = text.trimStart().includes("\n") || size <= HEAD;
  if (namesLines(file)) return size > maxSize || !whole || isJson(firstLines(text, 1)[0] ?? "");
  return size > maxSize && looksLikeLines(text);
}

async function readAll(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

async function* lineFindings(from: { handle: FileHandle; file: string; maxSize: number }): AsyncGenerator<FileFinding> {
  const { handle, file, maxSize } = from;
  for await (const line of scanLines(handle, maxSize)) {
    const { bytes } = line;
    if (bytes) yield* linePart({ ...line, bytes });
    else yield { problem: fileProblems.tooLarge(file, { size: line.to - line.from, maxSize, line: line.line }) };
  }
}

function linePart({ line, from, to, bytes }: FileLine & { bytes: Buffer }): FileFinding[] {
  const start = line === 1 && bytes.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;
  const cut = bytes.at(-1) === 13 ? 1 : 0;
  const own = bytes.subarray(start, Math.max(start, bytes.length - cut));
  const text = decodeUtf8(own);
  if (/^[ \t\r]*$/.test(text)) return [];
  const column = start > 0 ? 2 : 1;
  return [{ part: { layout: "lines", from: from + start, to: to - cut, bytes: own, text, line, column } }];
}

/** Gives the parts their places, unless there is only one. */
async function* numbered(findings: AsyncIterable<FileFinding>): AsyncGenerator<FileFinding> {
  let first: FilePart | undefined;
  let count = 0;
  for await (const finding of findings) {
    if (!("part" in finding)) {
      yield finding;
      continue;
    }
    count++;
    if (count === 1) first = finding.part;
    else {
      if (first) yield { part: { ...first, place: 1 } };
      first = undefined;
      yield { part: { ...finding.part, place: count } };
    }
  }
  if (first) yield { part: first };
}
