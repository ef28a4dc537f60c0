import { memoryStore } from "../../store/memoryStore.js";
import type { SessionStore, StoreProblem } from "../../store/SessionStore.js";
import { decodeUtf8 } from "./decodeUtf8.js";
import { fileProblems } from "./fileProblems.js";
import { readStdin, STDIN_NAME } from "./readStdin.js";
import { sniffBinary } from "./sniffBinary.js";

const READ_ONLY = "This session came from standard input, which cannot be written back. Open the file itself to save.";

/** The sessions of standard input, read-only; or the problem why there are none. */
export async function stdinStore(
  stdin: AsyncIterable<Uint8Array | string>,
  maxSize: number,
): Promise<{ store: SessionStore; problem?: StoreProblem }> {
  const input = await readStdin(stdin, maxSize);
  const options = { title: STDIN_NAME, readOnly: READ_ONLY };
  if ("problem" in input) return { store: memoryStore([], options), problem: input.problem };
  const binary = sniffBinary(input.bytes);
  if (binary) return { store: memoryStore([], options), problem: fileProblems.binary(STDIN_NAME, binary) };
  return { store: memoryStore([{ file: STDIN_NAME, text: decodeUtf8(input.bytes) }], options) };
}
