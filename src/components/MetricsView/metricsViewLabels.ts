import { formatCount as count } from "../../ui/formatCount.js";

/** English strings of MetricsView. */
export const metricsViewLabels = {
  metrics: "Metrics",
  metricsEmptyTitle: "No metrics",
  metricsEmpty: "The session's metrics are an empty object.",
  metricPass: "pass",
  metricFail: "fail",
  metricScale: (max: string) => `/ ${max}`,
  metricPassesFrom: (min: string) => `passes from ${min}`,
  metricPassesUpTo: (max: string) => `passes up to ${max}`,
  metricPassesBetween: (min: string, max: string) => `passes from ${min} to ${max}`,
  metricRuleMissed: "The rule is for numbers; this value is none.",
  metricsFailing: (failing: number) => `${count(failing)} fail`,
  metricsJudged: (judged: number) => `of ${count(judged)} judged`,
};
