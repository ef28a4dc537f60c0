import type { SessionPart } from "../../store/SessionSplit.js";
import { splitSessions } from "../../store/splitSessions.js";
import { decodeUtf8 } from "./decodeUtf8.js";
import type { FileFinding } from "./FilePart.js";
import { fileProblems } from "./fileProblems.js";
import { sniffBinary } from "./sniffBinary.js";
import { utf8Offsets } from "./utf8Offsets.js";

/** The sessions in a file's bytes, with their byte ranges. */
export function splitBytes(bytes: Uint8Array, file: string): FileFinding[] {
  const binary = sniffBinary(bytes);
  if (binary) return [{ problem: fileProblems.binary(file, binary) }];
  const text = decodeUtf8(bytes);
  const { layout, parts, problems } = splitSessions(text, file);
  const ends = utf8Offsets(
    bytes,
    parts.flatMap(({ from, to }) => [from, to]),
  );
  const found = parts.map((part: SessionPart, index): FileFinding => {
    const from = ends[2 * index] ?? 0;
    const to = ends[2 * index + 1] ?? from;
    return {
      part: { ...part, layout, from, to, bytes: bytes.subarray(from, to), text: text.slice(part.from, part.to) },
    };
  });
  return [...found, ...problems.map((problem) => ({ problem }))];
}
