import type { RecordEntry } from "../recordEntries.js";
import { pairExplanations } from "./pairExplanations.js";
import { readEvaluation } from "./readEvaluation.js";

/** What is known about one metric beside its value: nothing of it is ever guessed from the value. */
export interface MetricThreshold {
  /** The best possible number; the scale starts at 0. With it a bar is drawn. */
  readonly max?: number;
  /** Stands before the name. */
  readonly title?: string;
  /** Stands after a number: `ms`, `%`. */
  readonly unit?: string;
  /** What the metric measures, in a sentence. */
  readonly description?: string;
  /** Which values pass: a range (both ends pass), or a function. */
  readonly passing?: { readonly min?: number; readonly max?: number } | ((value: unknown) => boolean);
}

/** One entry of a metrics record, as it is drawn. */
export interface Metric {
  readonly entry: RecordEntry;
  /** What is drawn as its value: the entry itself, or the `score` in it. */
  readonly shown: RecordEntry;
  /** Whether all of the entry is drawn below as well, since there is more in it. */
  readonly hasMore: boolean;
  /** The entry `<name>_explanation`, a text; else the reason in the entry. */
  readonly explanation: RecordEntry | undefined;
  /** Undefined: nobody said what passes, or the rule does not fit the value. */
  readonly passes: boolean | undefined;
  readonly threshold: MetricThreshold | undefined;
}

/** The entries of a metrics record, each with its explanation: failing first, then passing, then the rest, otherwise in the order of the record. */
export function readMetrics(
  entries: readonly RecordEntry[],
  thresholds: Readonly<Record<string, MetricThreshold>> = {},
): Metric[] {
  const explanations = pairExplanations(entries);
  const drawnElsewhere = new Set(explanations.values());
  const metrics = entries
    .filter((entry) => !drawnElsewhere.has(entry))
    .map((entry): Metric => {
      const threshold = Object.hasOwn(thresholds, entry.name) ? thresholds[entry.name] : undefined;
      const evaluation = readEvaluation(entry);
      const beside = explanations.get(entry);
      const shown = evaluation?.score ?? entry;
      return {
        entry,
        shown,
        hasMore: evaluation ? evaluation.hasMore || (beside !== undefined && evaluation.reason !== undefined) : false,
        explanation: beside ?? evaluation?.reason,
        threshold,
        passes: threshold?.passing === undefined ? saysItself(entry.value) : judge(shown.value, threshold.passing),
      };
    });
  return metrics.toSorted((a, b) => rank(a) - rank(b));
}

function judge(value: unknown, passing: NonNullable<MetricThreshold["passing"]>): boolean | undefined {
  if (typeof passing === "function") return passing(value);
  if (typeof value !== "number" || Number.isNaN(value)) return undefined;
  return value >= (passing.min ?? -Infinity) && value <= (passing.max ?? Infinity);
}

/** A recorded verdict: `{ score: 0.4, passed: false }`. */
function saysItself(value: unknown): boolean | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "passed")) return undefined;
  const passed: unknown = Reflect.get(value, "passed");
  return typeof passed === "boolean" ? passed : undefined;
}

function rank({ passes }: Metric): number {
  return passes === undefined ? 2 : passes ? 1 : 0;
}
