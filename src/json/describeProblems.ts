import { codePointName } from "./codePointName.js";
import type { Fault } from "./Fault.js";
import type { JsonProblem } from "./JsonProblem.js";
import { createPositions } from "./offsetToPosition.js";
import { readString } from "./readString.js";
import { scanWord } from "./recoverTokens.js";

/** The problems of a text, in its order. */
export function describeProblems(text: string, faults: readonly Fault[]): JsonProblem[] {
  if (faults.length === 0) return [];
  const positionOf = createPositions(text);
  const ordered = faults.toSorted((a, b) => a.offset - b.offset);
  return ordered.map(({ code, offset, expected, after, key, ...fault }) => {
    const found = fault.found?.replace(UNSEEN, codePointName) ?? describeToken(text, offset);
    const place = after === undefined ? "" : ` ${after}`;
    const name = key === undefined ? "" : ` ${describeToken(text, key)}`;
    return {
      code,
      expected,
      found,
      message: `Expected ${expected}${place}${name}, found ${found}`,
      offset,
      ...positionOf(offset),
    };
  });
}

/** The token at an offset, short enough for a message and with invisible characters spelled out. */
function describeToken(text: string, offset: number): string {
  const window = text.slice(offset, offset + MAX_FOUND);
  if (window === "") return "end of text";
  const end = window.startsWith('"') ? readString(window, 0) : scanWord(window, 0);
  const isCut = end === window.length && offset + MAX_FOUND < text.length;
  return window.slice(0, end).replace(UNSEEN, codePointName) + (isCut ? "…" : "");
}

const MAX_FOUND = 40;
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
