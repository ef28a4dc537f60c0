import type { MetricThreshold } from "../../components/MetricsView/readMetrics.js";
import type { FieldSpec } from "./FieldSpec.js";
import { judgePassing } from "./judgePassing.js";

/**
 * What a schema says of single metrics, for `MetricsView`: title, description, unit, the end of the scale, and what passes.
 * The spec is that of the metrics record; empty for any other kind.
 */
export function metricThresholds(spec: FieldSpec): Readonly<Record<string, MetricThreshold>> {
  if (spec.kind !== "object") return {};
  return Object.fromEntries(spec.properties.map(({ key, spec: metric }) => [key, thresholdOf(metric)]));
}

function thresholdOf(spec: FieldSpec): MetricThreshold {
  const { title, description, unit, passing } = spec;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(unit !== undefined && { unit }),
    ...(spec.kind === "number" && spec.max !== undefined && (spec.min ?? 0) >= 0 && { max: spec.max }),
    ...(passing && { passing: passing.texts ? passesAmong(passing.texts) : passing }),
  };
}

function passesAmong(texts: readonly string[]): (value: unknown) => boolean {
  return (value) => judgePassing({ texts }, JSON.stringify(value)) === true;
}
