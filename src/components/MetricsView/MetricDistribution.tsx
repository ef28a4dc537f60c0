"use client";
import { useMemo, type ReactElement } from "react";
import { useLabels } from "../labels.js";
import { distribution } from "./distribution.js";
import { metricsViewLabels } from "./metricsViewLabels.js";

export interface MetricDistributionProps {
  value: number;
  /** The same metric in other sessions. */
  others: readonly number[];
}

const HEIGHT = 24;
/** Of a range that holds any, so that it is seen beside a crowded one. */
const LEAST = 2;

/** Where a number stands among those of other sessions: a histogram, and the same in words. */
export function MetricDistribution({ value, others }: MetricDistributionProps): ReactElement | null {
  const labels = useLabels(metricsViewLabels);
  const found = useMemo(() => distribution(value, others), [value, others]);
  if (!found) return null;
  const { bins, own, count, min, median, max, below, equal } = found;
  const most = Math.max(...bins);
  const bar = (index: number) => {
    const height = bins[index] ? Math.max(LEAST, ((bins[index] ?? 0) / most) * HEIGHT) : 0;
    return `M${index * 4} ${HEIGHT}v${-height}h3v${height}z`;
  };
  return (
    <div className="sk-spread">
      <svg viewBox={`0 0 ${bins.length * 4 - 1} ${HEIGHT + 3}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={bins.map((_, index) => (index === own ? "" : bar(index))).join("")} />
        <path className="sk-spread__own" d={`${bar(own)}M${own * 4} ${HEIGHT + 1}h3v2h-3z`} />
      </svg>
      <span className="sk-metric__rule">
        {labels.metricAmong(count, { below, equal })}
        <br />
        {labels.metricSpread(short(median), short(min), short(max))}
      </span>
    </div>
  );
}

/** For people: three digits are enough after the point. A whole number stays as it is. */
function short(value: number): string {
  return String(Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value));
}
