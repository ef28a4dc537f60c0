import type { StoreProblem } from "../../store/SessionStore.js";
import { fileProblems } from "./fileProblems.js";
import { readStream } from "./readStream.js";

/** How standard input is called in lists and messages. */
export const STDIN_NAME = "<stdin>";

/** The bytes of standard input, or why there are none to open. */
export async function readStdin(
  stdin: AsyncIterable<Uint8Array | string>,
  maxSize: number,
): Promise<{ bytes: Uint8Array } | { problem: StoreProblem }> {
  try {
    const { bytes, complete } = await readStream(stdin, maxSize);
    if (!complete) return { problem: fileProblems.tooLarge(STDIN_NAME, { size: bytes.length, maxSize }) };
    return bytes.length === 0 ? { problem: fileProblems.nothing(STDIN_NAME) } : { bytes };
  } catch (error) {
    return { problem: fileProblems.unreadable(STDIN_NAME, error) };
  }
}
