"use client";
import { metricsViewLabels } from "../../components/MetricsView/metricsViewLabels.js";
import { useLabels } from "../../components/labels.js";
import { Icon } from "../../ui/Icon.js";
import { checkIcon, closeIcon } from "../../ui/icons.js";
import { VisibleText } from "../../ui/VisibleText.js";
import type { FieldSpec, PassingRule } from "./FieldSpec.js";
import { judgePassing } from "./judgePassing.js";
import { useFieldLabels } from "./useFieldLabels.js";

interface FieldHelpProps {
  spec: FieldSpec;
  value: string | undefined;
  /** Why a server writes the value. */
  serverReason: string | undefined;
}

/** What a field says below its control: the description, what passes, and whether the value does. */
export function FieldHelp({ spec, value, serverReason }: FieldHelpProps) {
  const { description, passing } = spec;
  return (
    <>
      {description === undefined ? null : (
        <div className="sk-typedfield__said">
          <VisibleText text={description} />
        </div>
      )}
      {serverReason === undefined ? null : (
        <div className="sk-typedfield__said">
          <VisibleText text={serverReason} />
        </div>
      )}
      {passing ? <Verdict passing={passing} value={value} /> : null}
    </>
  );
}

function Verdict({ passing, value }: { passing: PassingRule; value: string | undefined }) {
  const labels = useLabels(metricsViewLabels);
  const words = useFieldLabels();
  const { min, max, texts } = passing;
  const passes = judgePassing(passing, value);
  const rule = texts
    ? words.fieldPassesOn(texts.join(", "))
    : min === undefined
      ? labels.metricPassesUpTo(String(max))
      : max === undefined
        ? labels.metricPassesFrom(String(min))
        : labels.metricPassesBetween(String(min), String(max));
  return (
    <div className="sk-typedfield__rule">
      {passes === undefined ? null : (
        <span className={passes ? "sk-verdict sk-ok" : "sk-verdict sk-error"}>
          <Icon shape={passes ? checkIcon : closeIcon} size="sm" />
          {passes ? labels.metricPass : labels.metricFail}
        </span>
      )}{" "}
      <span>{rule}</span>
    </div>
  );
}
