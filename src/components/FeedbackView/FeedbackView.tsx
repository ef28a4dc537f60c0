"use client";
import { forwardRef, Fragment, type HTMLAttributes, type ReactElement } from "react";
import type { JsonRecord } from "../../schema/Session.js";
import { EmptyState, rootClass, VisibleText } from "../../ui/index.js";
import { JsonViewer } from "../JsonViewer/JsonViewer.js";
import { LabelsProvider, useLabels, type Labels } from "../labels.js";
import { isRecord } from "../MetricsView/isRecord.js";
import { FeedbackValue } from "./FeedbackValue.js";

export interface FeedbackViewProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** The session's feedback: names and values are the application's own, and all are shown. */
  value: JsonRecord;
  labels?: Partial<Labels>;
}

/** What people said about a session. */
export const FeedbackView = forwardRef<HTMLDivElement, FeedbackViewProps>(function FeedbackView(
  { value, labels, className, ...rest },
  ref,
) {
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} className={rootClass("sk-feedbackview", className)}>
        {isRecord(value) ? <FeedbackList value={value} /> : <JsonViewer value={value} />}
      </div>
    </LabelsProvider>
  );
});

function FeedbackList({ value }: { value: JsonRecord }): ReactElement {
  const labels = useLabels();
  const names = Object.keys(value);
  if (names.length === 0) {
    return (
      <EmptyState icon="comment" title={labels.feedbackEmptyTitle}>
        {labels.feedbackEmpty}
      </EmptyState>
    );
  }
  return (
    <dl className="sk-fields">
      {names.map((name) => (
        <Fragment key={name}>
          <dt>{name === "" ? '""' : <VisibleText text={name} />}</dt>
          <dd className={typeof value[name] === "string" ? "sk-quote" : undefined}>
            <FeedbackValue name={name} value={value[name]} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
