import type { ChatRow } from "../rows/chatRows.js";

/** What a conversation took in all, as far as that is recorded. */
export interface ChatTotals {
  readonly tokens?: number;
  /** In US dollars. */
  readonly cost?: number;
  /** From the first time to the last, in milliseconds. */
  readonly duration?: number;
}

/** Digits of a sum of costs: more are the noise of adding. */
const COST_DIGITS = 12;

/** Adds up the facts of rows. Rows that share the facts of one response count once. */
export function chatTotals(rows: readonly ChatRow[]): ChatTotals {
  let tokens: number | undefined;
  let cost: number | undefined;
  let first = Infinity;
  let last = -Infinity;
  for (const { message, isMetaBelow } of rows) {
    const { meta, choice } = message;
    if (!meta) continue;
    const time = meta.time === undefined ? Number.NaN : Date.parse(meta.time);
    if (time < first) first = time;
    if (time > last) last = time;
    // Alternatives are of one response, which each of them records whole.
    if (isMetaBelow || (choice ?? 0) > 0) continue;
    if (meta.tokens !== undefined) tokens = (tokens ?? 0) + meta.tokens;
    if (meta.cost !== undefined) cost = (cost ?? 0) + meta.cost;
  }
  return {
    ...(tokens === undefined ? undefined : { tokens }),
    ...(cost === undefined ? undefined : { cost: Number(cost.toPrecision(COST_DIGITS)) }),
    ...(last > first ? { duration: last - first } : undefined),
  };
}
