import type { LinkedPlace } from "./placeInRows.js";

/** The place that the hash of a page leads to: `#<prefix><number>` or `#<prefix><number>.<part>`. Undefined: it leads elsewhere. */
export function linkedPlace(hash: string, prefix: string): LinkedPlace | undefined {
  // As browsers look for a target: the hash as it is written goes first.
  const anchor = hash.slice(1);
  const numbers = [anchor, decoded(anchor)]
    .map((one) => (one.startsWith(prefix) ? /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(one.slice(prefix.length)) : null))
    .find((found) => found !== null);
  if (!numbers) return undefined;
  return { number: Number(numbers[1]), part: numbers[2] === undefined ? undefined : Number(numbers[2]) };
}

/** What is not well encoded stands for itself. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch (error) {
    if (error instanceof URIError) return hash;
    throw error;
  }
}
