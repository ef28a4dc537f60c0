"use client";
import { forwardRef, useMemo, type HTMLAttributes, type ReactElement } from "react";
import type { JsonRecord } from "../../schema/Session.js";
import { EmptyState, rootClass } from "../../ui/index.js";
import { infoIcon } from "../../ui/icons.js";
import { JsonViewer } from "../JsonViewer/JsonViewer.js";
import { LabelsProvider, useLabels, type Labels } from "../labels.js";
import { recordEntries, type JsonContent } from "../recordEntries.js";
import { MetricRow } from "./MetricRow.js";
import { metricsViewLabels } from "./metricsViewLabels.js";
import { readMetrics, type Metric, type MetricThreshold } from "./readMetrics.js";

export interface MetricsViewProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** The session's metrics. An entry `<name>_explanation` is drawn with the entry `<name>`. Ignored when there is a `text`. */
  value?: JsonRecord;
  /** The metrics as JSON text: numbers are shown as they are spelt, and repeated keys each. A text that is no object is shown as JSON. */
  text?: string;
  /** What is known about single metrics, by name: their scale, and what passes. Without it no bar and no verdict is drawn. */
  thresholds?: Readonly<Record<string, MetricThreshold>>;
  /** The same metrics in other sessions, by name: how this session stands among them is drawn and said. */
  others?: Readonly<Record<string, readonly number[]>>;
  /** Metrics that a server writes, by name, each with the words why: they are marked. Default: none. */
  serverKeys?: Readonly<Record<string, string>>;
  labels?: Partial<Labels>;
}

/** The metrics of a session: every entry as it was recorded. */
export const MetricsView = forwardRef<HTMLDivElement, MetricsViewProps>(function MetricsView(
  { value, text, thresholds, others, serverKeys, labels, className, ...rest },
  ref,
) {
  const content = useMemo((): JsonContent => (text === undefined ? { value } : { text }), [text, value]);
  const entries = useMemo(() => recordEntries(content), [content]);
  const metrics = useMemo(() => entries && readMetrics(entries, thresholds), [entries, thresholds]);
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} className={rootClass("sk-metricsview", className)}>
        {metrics ? <MetricList {...{ metrics, others, serverKeys }} /> : <JsonViewer {...content} toolbar={false} />}
      </div>
    </LabelsProvider>
  );
});

interface MetricListProps {
  metrics: readonly Metric[];
  others: MetricsViewProps["others"];
  serverKeys: MetricsViewProps["serverKeys"];
}

function MetricList({ metrics, others = {}, serverKeys = {} }: MetricListProps): ReactElement {
  const labels = useLabels(metricsViewLabels);
  if (metrics.length === 0) {
    return (
      <EmptyState icon={infoIcon} title={labels.metricsEmptyTitle}>
        {labels.metricsEmpty}
      </EmptyState>
    );
  }
  const judged = metrics.filter((metric) => metric.passes !== undefined).length;
  const failing = metrics.filter((metric) => metric.passes === false).length;
  return (
    <>
      {judged === 0 ? null : (
        <p className="sk-metrics__summary">
          <span className={failing > 0 ? "sk-error" : "sk-ok"}>{labels.metricsFailing(failing)}</span>{" "}
          <span className="sk-muted">{labels.metricsJudged(judged)}</span>
        </p>
      )}
      <ul className="sk-metrics" aria-label={labels.metrics}>
        {metrics.map((metric) => (
          <MetricRow
            key={`${metric.entry.nth} ${metric.entry.name}`}
            metric={metric}
            others={Object.hasOwn(others, metric.entry.name) ? others[metric.entry.name] : undefined}
            serverReason={Object.hasOwn(serverKeys, metric.entry.name) ? serverKeys[metric.entry.name] : undefined}
          />
        ))}
      </ul>
    </>
  );
}
