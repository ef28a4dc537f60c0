import type { Message, Part } from "./Message.js";
import { jsonEquals } from "../json/jsonEquals.js";

/**
 * How many of the first `next` messages repeat the last of `shown`: the longest end of the one that is a beginning of the
 * other, or all of `next` when it repeats the beginning of `shown`. Messages are the same when they say the same,
 * wherever they stand.
 */
export function repeatedTurns(shown: readonly Message[], next: readonly Message[]): number {
  if (shown.length === 0 || next.length === 0) return 0;
  const turns = next.map(toTurn);
  const overlap = longestOverlap(shown.slice(-next.length).map(toTurn), turns);
  if (overlap > 0 || next.length > shown.length) return overlap;
  const beginning = shown.slice(0, next.length).map(toTurn);
  return turns.every((turn, index) => sameTurn(turn, beginning[index])) ? next.length : 0;
}

/** What a message says, without where it stands. */
interface Turn {
  readonly role: string;
  readonly choice: number | undefined;
  readonly parts: readonly unknown[];
}

function toTurn({ role, choice, parts }: Message): Turn {
  return { role, choice, parts: parts.map(whatIsSaid) };
}

/** The blocks of a result say its output once more, and where they stand. */
function whatIsSaid(part: Part): object {
  const { id: _id, at: _at, fields: _fields, ...said } = part;
  return "parts" in said ? { ...said, parts: undefined } : said;
}

function sameTurn(one: Turn | undefined, other: Turn | undefined): boolean {
  if (!one || !other || one.role !== other.role) return false;
  if (one.choice !== undefined && other.choice !== undefined && one.choice !== other.choice) return false;
  return jsonEquals(one.parts, other.parts);
}

/** Knuth, Morris and Pratt: linear also for conversations that say the same over and over. */
function longestOverlap(text: readonly Turn[], pattern: readonly Turn[]): number {
  const fallback: number[] = [0];
  const step = (matched: number, turn: Turn): number => {
    let length = matched;
    while (length > 0 && !sameTurn(pattern[length], turn)) length = fallback[length - 1] ?? 0;
    return sameTurn(pattern[length], turn) ? length + 1 : length;
  };
  for (const turn of pattern.slice(1)) fallback.push(step(fallback.at(-1) ?? 0, turn));
  return text.reduce(step, 0);
}
