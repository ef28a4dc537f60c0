import { recordEntries, type RecordEntry } from "../recordEntries.js";

/** What an evaluator gave as a record: `{ score: 0.4, passed: false, reason: "curt" }`. */
export interface Evaluation {
  readonly score: RecordEntry;
  readonly passed: boolean | undefined;
  readonly reason: RecordEntry | undefined;
  /** Whether there is more in it than that. */
  readonly hasMore: boolean;
}

const REASONS: readonly string[] = ["explanation", "reason", "reasoning", "rationale", "comment"];

/** Reads a metric that is a record with a `score`; undefined for every other value. */
export function readEvaluation({ value, content }: RecordEntry): Evaluation | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const entries = recordEntries(content) ?? [];
  if (entries.some(({ isDuplicate }) => isDuplicate)) return undefined;
  const named = (name: string) => entries.find((entry) => entry.name === name);
  const score = named("score");
  if (!score || (typeof score.value === "object" && score.value !== null)) return undefined;
  const verdict = named("passed");
  const passed = typeof verdict?.value === "boolean" ? verdict.value : undefined;
  const reason = REASONS.map(named).find((entry) => typeof entry?.value === "string");
  const known = [score, ...(passed === undefined ? [] : [verdict]), ...(reason ? [reason] : [])];
  return { score, passed, reason, hasMore: entries.length > known.length };
}
