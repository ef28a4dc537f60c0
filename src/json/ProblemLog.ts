import type { JsonProblem } from "./JsonProblem.js";
import { createPositions } from "./offsetToPosition.js";
import { scanWord } from "./recoverTokens.js";
import { scanString } from "./scanString.js";

/** Collects the first problems of a text; lines and columns are worked out once, at the end. */
export class ProblemLog {
  private readonly entries: Entry[] = [];

  constructor(private readonly text: string) {}

  /** `after` places the problem for the reader ("after the value of …"); `found` defaults to the token at `offset`. */
  add(problem: { code: string; offset: number; expected: string; after?: string; found?: string }): void {
    if (this.entries.length >= MAX_PROBLEMS) return;
    const { code, offset, expected, after } = problem;
    const found = problem.found ?? describeToken(this.text, offset);
    const message = `Expected ${expected}${after === undefined ? "" : ` ${after}`}, found ${found}`;
    this.entries.push({ code, expected, found, message, offset });
  }

  /** The problems in the order of the text. */
  problems(): JsonProblem[] {
    const positionOf = createPositions(this.text);
    const ordered = this.entries.toSorted((a, b) => a.offset - b.offset);
    return ordered.map((entry) => ({ ...entry, ...positionOf(entry.offset) }));
  }
}

/** More problems than this are not reported; the text is still read to its end. */
const MAX_PROBLEMS = 100;

type Entry = Omit<JsonProblem, "line" | "column">;

/** The token at an offset, short enough for a message and with invisible characters spelled out. */
export function describeToken(text: string, offset: number): string {
  const window = text.slice(offset, offset + MAX_FOUND);
  if (window === "") return "end of text";
  const end = tokenEnd(window);
  const isCut = end === window.length && offset + MAX_FOUND < text.length;
  return window.slice(0, end).replace(UNSEEN, codePointName) + (isCut ? "…" : "");
}

const MAX_FOUND = 40;
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

function tokenEnd(text: string): number {
  if (text.startsWith('"')) {
    const end = scanString(text, 0);
    return end < 0 ? text.length : end;
  }
  return /^[,:{}[\]]/.test(text) ? 1 : scanWord(text, 0);
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
