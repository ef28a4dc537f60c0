/** How a number stands among others of its kind. */
export interface Distribution {
  /** How many others there are. */
  readonly count: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
  /** Shares of the others, from 0 to 1. */
  readonly below: number;
  readonly equal: number;
  /** How many others are in each of equally wide ranges, from the least to the greatest of all, this one with them. */
  readonly bins: readonly number[];
  /** The range that holds this one. */
  readonly own: number;
}

const MOST_BINS = 24;

/** Others that are no finite numbers are left out; undefined when fewer than two are left, or the number is not finite. */
export function distribution(value: number, others: readonly number[]): Distribution | undefined {
  const sorted = others.filter((other) => Number.isFinite(other)).toSorted((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (sorted.length < 2 || min === undefined || max === undefined || !Number.isFinite(value)) return undefined;
  const [from, to] = [Math.min(min, value), Math.max(max, value)];
  const count = from === to ? 1 : Math.min(MOST_BINS, Math.max(6, Math.ceil(Math.sqrt(sorted.length))));
  // Halves, so that the widest range there is has a width.
  const width = to / 2 - from / 2;
  const binOf = (one: number) =>
    width === 0 ? 0 : Math.min(count - 1, Math.floor(((one / 2 - from / 2) / width) * count));
  const bins = Array.from({ length: count }, () => 0);
  for (const one of sorted) bins[binOf(one)] = (bins[binOf(one)] ?? 0) + 1;
  const share = (test: (other: number) => boolean) => sorted.filter(test).length / sorted.length;
  return {
    count: sorted.length,
    min,
    median: medianOf(sorted),
    max,
    below: share((other) => other < value),
    equal: share((other) => other === value),
    bins,
    own: binOf(value),
  };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [lower = 0, upper = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return lower / 2 + upper / 2;
}
