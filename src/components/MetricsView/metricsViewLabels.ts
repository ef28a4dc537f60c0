import { formatCount as count } from "../../ui/formatCount.js";

/** Shares from 0 to 1, in words. All or nothing is said only of all or none. */
function standing(below: number, equal: number): string {
  if (equal === 1) return "the same as all";
  if (below === 1) return "higher than all";
  if (below === 0) return equal === 0 ? "lower than all" : "the lowest";
  return `higher than ${Math.min(99, Math.max(1, Math.round(below * 100)))} %`;
}

/** English strings of MetricsView. */
export const metricsViewLabels = {
  metrics: "Metrics",
  metricsEmptyTitle: "No metrics",
  metricsEmpty: "The session's metrics are an empty object.",
  metricPass: "pass",
  metricFail: "fail",
  metricServerOwned: "set by the server",
  metricScale: (max: string) => `/ ${max}`,
  metricPassesFrom: (min: string) => `passes from ${min}`,
  metricPassesUpTo: (max: string) => `passes up to ${max}`,
  metricPassesBetween: (min: string, max: string) => `passes from ${min} to ${max}`,
  metricRuleMissed: "The rule is for numbers; this value is none.",
  metricAmong: (others: number, { below, equal }: { below: number; equal: number }) =>
    `${standing(below, equal)} of ${count(others)} others`,
  metricSpread: (median: string, min: string, max: string) => `median ${median}, from ${min} to ${max}`,
  metricsFailing: (failing: number) => `${count(failing)} fail`,
  metricsJudged: (judged: number) => `of ${count(judged)} judged`,
};
