import { commonItems } from "../../../json/commonItems.js";
import { splitWords } from "./splitWords.js";
import type { TextRange } from "./TextRange.js";

/** What differs between two texts, in whole words: the stretches of each, in their order, that the other has not. */
export interface WordDiff {
  readonly old: readonly TextRange[];
  readonly now: readonly TextRange[];
  /** Where both begin to differ. */
  readonly at: number;
}

/**
 * Compares word by word what is between the first and the last difference. Of long texts, and of those that have hardly a word in
 * common, that counts as different as a whole. What is not marked is the same in both, white space left aside.
 */
export function wordDiff(old: string, now: string): WordDiff {
  const at = commonStart(old, now);
  const tail = commonEnd(old, now, at);
  const olds = { from: at, to: old.length - tail };
  const news = { from: at, to: now.length - tail };
  const compared = compareWords(old.slice(olds.from, olds.to), now.slice(news.from, news.to));
  const shifted = (ranges: readonly TextRange[]) => ranges.map(({ from, to }) => ({ from: from + at, to: to + at }));
  if (!compared) return { old: filled(olds), now: filled(news), at };
  return { old: shifted(compared.old), now: shifted(compared.now), at };
}

/** UTF-16 units that are split into words, and words that are compared, of both texts together. */
const MOST_UNITS = 40_000;
const MOST_WORDS = 4_000;
/** With a smaller part in common than this, marks word by word only hide what happened. */
const LEAST_COMMON = 0.2;

const filled = (range: TextRange): TextRange[] => (range.to > range.from ? [range] : []);

function compareWords(old: string, now: string): { old: TextRange[]; now: TextRange[] } | undefined {
  if (old === "" || now === "" || old.length + now.length > MOST_UNITS) return undefined;
  const [olds, news] = [splitWords(old), splitWords(now)];
  if (olds.length + news.length > MOST_WORDS) return undefined;
  const isOldKept = new Uint8Array(olds.length);
  const isNewKept = new Uint8Array(news.length);
  let common = 0;
  commonItems({
    oldLength: olds.length,
    newLength: news.length,
    compare: (one, other) => (olds[one] === news[other] ? 0 : 1),
    pair(one, other) {
      isOldKept[one] = isNewKept[other] = 1;
      common += olds[one]?.trim().length ?? 0;
    },
  });
  if (common < LEAST_COMMON * Math.min(old.length, now.length)) return undefined;
  return { old: marks(olds, isOldKept), now: marks(news, isNewKept) };
}

/** The words that are not kept; white space between two of them joins them. */
function marks(words: readonly string[], isKept: Uint8Array): TextRange[] {
  const ranges: TextRange[] = [];
  let start = -1;
  let end = 0;
  let at = 0;
  for (const [index, word] of words.entries()) {
    if (isKept[index] === 0) {
      if (start < 0) start = at;
      end = at + word.length;
    } else if (start >= 0 && (word.trim() !== "" || isKept[index + 1] !== 0)) {
      ranges.push({ from: start, to: end });
      start = -1;
    }
    at += word.length;
  }
  if (start >= 0) ranges.push({ from: start, to: end });
  return ranges;
}

/** How far both begin alike; a word that goes on differently does not count. */
function commonStart(old: string, now: string): number {
  const most = Math.min(old.length, now.length);
  let at = 0;
  while (at < most && old.charCodeAt(at) === now.charCodeAt(at)) at++;
  while (at > 0 && isInWord(old, at - 1) && (isInWord(old, at) || isInWord(now, at))) at--;
  return at;
}

/** How far both end alike, behind `start`. */
function commonEnd(old: string, now: string, start: number): number {
  const most = Math.min(old.length, now.length) - start;
  const [oldEnd, newEnd] = [old.length, now.length];
  let tail = 0;
  while (tail < most && old.charCodeAt(oldEnd - 1 - tail) === now.charCodeAt(newEnd - 1 - tail)) tail++;
  while (tail > 0 && isInWord(old, oldEnd - tail) && startsInside()) tail--;
  return tail;

  function startsInside(): boolean {
    return isInWord(old, oldEnd - tail - 1) || isInWord(now, newEnd - tail - 1);
  }
}

/** Halves of a surrogate pair count as letters: no pair is cut. */
function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text.charAt(at));
}
