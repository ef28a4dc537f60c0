"use client";
import { useId, type CSSProperties, type ReactElement } from "react";
import { Icon, LongText, VisibleText } from "../../ui/index.js";
import { checkIcon, closeIcon } from "../../ui/icons.js";
import { JsonRemarks } from "../JsonViewer/JsonRemarks.js";
import { JsonViewer } from "../JsonViewer/JsonViewer.js";
import { jsonToolLabels } from "../JsonViewer/jsonToolLabels.js";
import { jsonViewerLabels } from "../JsonViewer/jsonViewerLabels.js";
import { useLabels } from "../labels.js";
import type { RecordEntry } from "../recordEntries.js";
import { MetricDistribution } from "./MetricDistribution.js";
import { metricsViewLabels } from "./metricsViewLabels.js";
import type { Metric } from "./readMetrics.js";

const LABELS = { ...metricsViewLabels, ...jsonViewerLabels, ...jsonToolLabels };
const NESTED_HEIGHT = 240;
const SHORT_TEXT = 32;

export interface MetricRowProps {
  metric: Metric;
  /** The same metric in other sessions. */
  others: readonly number[] | undefined;
  /** Why a server writes it; undefined when it does not. */
  serverReason: string | undefined;
}

/** One metric: name, value and verdict; below them the bar, the rule, others and the explanation, as far as they are known. */
export function MetricRow({ metric, others, serverReason }: MetricRowProps): ReactElement {
  const labels = useLabels(LABELS);
  const id = useId();
  const { entry, shown, hasMore, explanation, threshold } = metric;
  const { name } = entry;
  const { value } = shown;
  const short = shortText(shown);
  const { max, title } = threshold ?? {};
  return (
    <li className="sk-metric" aria-labelledby={id}>
      <div className="sk-metric__line">
        <span className="sk-metric__name">
          <span id={id}>
            {title === undefined || title === name ? null : <>{title} </>}
            <span className={title === undefined || title === name ? undefined : "sk-metric__key"}>
              {name === "" ? '""' : <VisibleText text={name} />}
            </span>
          </span>
          <JsonRemarks remark={undefined} duplicate={entry.isDuplicate} />
          {serverReason === undefined ? null : (
            <span className="sk-tree__note" title={serverReason}>
              {labels.metricServerOwned}
            </span>
          )}
        </span>
        {short === undefined ? null : (
          <span className="sk-metric__value">
            <VisibleText text={short} />
            {typeof value === "number" && max !== undefined ? (
              <>
                {" "}
                <small>{labels.metricScale(String(max))}</small>
              </>
            ) : null}
            {typeof value === "number" && threshold?.unit ? (
              <>
                {" "}
                <small>{threshold.unit}</small>
              </>
            ) : null}
            {value === "" ? (
              <>
                {" "}
                <small>{labels.jsonEmptyText}</small>
              </>
            ) : null}
            <JsonRemarks remark={shown.node.remark} duplicate={false} />
          </span>
        )}
        <Verdict passes={metric.passes} />
      </div>
      {threshold?.description === undefined ? null : <div className="sk-metric__rule">{threshold.description}</div>}
      {typeof value === "number" && max !== undefined && max > 0 ? (
        <Meter metric={metric} value={value} max={max} />
      ) : null}
      <Rule metric={metric} />
      {typeof value === "number" && others ? <MetricDistribution value={value} others={others} /> : null}
      {short === undefined ? <LongValue name={name} entry={shown} /> : null}
      {hasMore ? <LongValue name={name} entry={entry} /> : null}
      {explanation === undefined ? null : (
        <p className="sk-metric__why">
          {explanation.value === "" ? (
            labels.jsonEmptyText
          ) : (
            <LongText text={explanation.node.text()} moreLabel={labels.textMore} first={1200} lines={20} />
          )}
          <JsonRemarks remark={undefined} duplicate={explanation.isDuplicate} />
        </p>
      )}
    </li>
  );
}

function Verdict({ passes }: { passes: boolean | undefined }): ReactElement {
  const labels = useLabels(metricsViewLabels);
  if (passes === undefined) return <span className="sk-verdict sk-verdict--none" />;
  return (
    <span className={`sk-verdict ${passes ? "sk-ok" : "sk-error"}`}>
      <Icon shape={passes ? checkIcon : closeIcon} size="sm" />
      {passes ? labels.metricPass : labels.metricFail}
    </span>
  );
}

function Meter({ metric, value, max }: { metric: Metric; value: number; max: number }): ReactElement {
  const passing = metric.threshold?.passing;
  const limit = typeof passing === "object" ? (passing.min ?? passing.max) : undefined;
  const tone = metric.passes === undefined ? "" : metric.passes ? " sk-meter--ok" : " sk-meter--fail";
  return (
    <div className={`sk-meter${tone}`} aria-hidden="true">
      <i style={share("--sk-value", value / max)} />
      {limit === undefined ? null : <b style={share("--sk-limit", limit / max)} />}
    </div>
  );
}

function share(name: `--sk-${string}`, part: number): CSSProperties {
  const percent = `${Math.min(Math.max(part, 0), 1) * 100}%`;
  const style: CSSProperties & Record<`--sk-${string}`, string> = { [name]: percent };
  return style;
}

function Rule({ metric }: { metric: Metric }): ReactElement | null {
  const labels = useLabels(metricsViewLabels);
  const passing = metric.threshold?.passing;
  if (typeof passing !== "object") return null;
  const { min, max } = passing;
  const words =
    min === undefined
      ? max === undefined
        ? undefined
        : labels.metricPassesUpTo(String(max))
      : max === undefined
        ? labels.metricPassesFrom(String(min))
        : labels.metricPassesBetween(String(min), String(max));
  if (words === undefined) return null;
  return (
    <div className="sk-metric__rule">
      {words}
      {metric.passes === undefined ? `. ${labels.metricRuleMissed}` : ""}
    </div>
  );
}

function LongValue({ name, entry }: { name: string; entry: RecordEntry }): ReactElement {
  const labels = useLabels(jsonToolLabels);
  const { node, content } = entry;
  if (isNested(entry)) {
    return (
      <JsonViewer
        {...content}
        toolbar={false}
        aria-label={name}
        maxHeight={NESTED_HEIGHT}
        className="sk-metric__json"
      />
    );
  }
  return (
    <p className="sk-metric__text">
      <LongText text={node.text()} moreLabel={labels.textMore} first={1200} lines={20} />
      <JsonRemarks remark={node.remark} duplicate={false} />
    </p>
  );
}

/** What fits beside the name; undefined for long texts and everything nested. */
function shortText(entry: RecordEntry): string | undefined {
  const { node, value } = entry;
  if (value === "") return '""';
  if (isNested(entry) || node.textLength() > SHORT_TEXT) return undefined;
  const text = node.text();
  return text.includes("\n") ? undefined : text;
}

function isNested({ value }: RecordEntry): boolean {
  return typeof value === "object" && value !== null;
}
