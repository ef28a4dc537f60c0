/**
 * Whether a key matches a pattern of `patternProperties`; undefined when that cannot be told in good time. A pattern may be
 * written to be slow: those that can take more than cubic time are not tried, nor are long patterns and long keys.
 */
export function createPatternMatcher(): (pattern: string, key: string) => boolean | undefined {
  const compiled = new Map<string, RegExp | undefined>();
  return (pattern, key) => {
    if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
    return key.length > LONGEST_KEY ? undefined : compiled.get(pattern)?.test(key);
  };
}

const LONGEST_PATTERN = 200;
const LONGEST_KEY = 64;
const MOST_REPEATS = 3;

function compile(pattern: string): RegExp | undefined {
  if (pattern.length > LONGEST_PATTERN || isSlow(pattern)) return undefined;
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined;
  }
}

/** Repeats of repeats and of choices can take exponential time; each repeat beside another adds a power. */
function isSlow(pattern: string): boolean {
  const plain = pattern
    .replace(/\\[1-9k]/g, "()+")
    .replace(/\\[^]/g, "x")
    .replace(/\[[^\]]*\]/g, "x");
  if (/\)[*+{]/.test(plain)) return true;
  return (plain.match(/[*+]|\{\d*,/g)?.length ?? 0) > MOST_REPEATS;
}
