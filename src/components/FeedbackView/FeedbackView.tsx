"use client";
import { forwardRef, Fragment, useMemo, type HTMLAttributes, type ReactElement } from "react";
import type { JsonRecord } from "../../schema/Session.js";
import { EmptyState, rootClass, VisibleText } from "../../ui/index.js";
import { commentIcon } from "../../ui/icons.js";
import { JsonRemarks } from "../JsonViewer/JsonRemarks.js";
import { JsonViewer } from "../JsonViewer/JsonViewer.js";
import { LabelsProvider, useLabels, type Labels } from "../labels.js";
import { recordEntries, type JsonContent, type RecordEntry } from "../recordEntries.js";
import { FeedbackValue } from "./FeedbackValue.js";
import { feedbackViewLabels } from "./feedbackViewLabels.js";

export interface FeedbackViewProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** The session's feedback: names and values are the application's own, and all are shown. Ignored when there is a `text`. */
  value?: JsonRecord;
  /** The feedback as JSON text: numbers are shown as they are spelt, and repeated keys each. A text that is no object is shown as JSON. */
  text?: string;
  labels?: Partial<Labels>;
}

/** What people said about a session. */
export const FeedbackView = forwardRef<HTMLDivElement, FeedbackViewProps>(function FeedbackView(
  { value, text, labels, className, ...rest },
  ref,
) {
  const content = useMemo((): JsonContent => (text === undefined ? { value } : { text }), [text, value]);
  const entries = useMemo(() => recordEntries(content), [content]);
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} className={rootClass("sk-feedbackview", className)}>
        {entries ? <FeedbackList entries={entries} /> : <JsonViewer {...content} toolbar={false} />}
      </div>
    </LabelsProvider>
  );
});

function FeedbackList({ entries }: { entries: readonly RecordEntry[] }): ReactElement {
  const labels = useLabels(feedbackViewLabels);
  if (entries.length === 0) {
    return (
      <EmptyState icon={commentIcon} title={labels.feedbackEmptyTitle}>
        {labels.feedbackEmpty}
      </EmptyState>
    );
  }
  return (
    <dl className="sk-fields">
      {entries.map((entry) => (
        <Fragment key={`${entry.nth} ${entry.name}`}>
          <dt>
            {entry.name === "" ? '""' : <VisibleText text={entry.name} />}
            <JsonRemarks remark={undefined} duplicate={entry.isDuplicate} />
          </dt>
          <dd className={entry.node.kind === "string" ? "sk-quote" : undefined}>
            <FeedbackValue entry={entry} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
