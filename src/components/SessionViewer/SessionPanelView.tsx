"use client";
import type { ReactElement } from "react";
import type { JsonRecord, Session } from "../../schema/Session.js";
import { CopyButton } from "../../ui/CopyButton.js";
import { FeedbackView } from "../FeedbackView/FeedbackView.js";
import { JsonViewer } from "../JsonViewer/JsonViewer.js";
import { valueToJson } from "../JsonViewer/rows/valueToJson.js";
import { useLabels } from "../labels.js";
import { MetricsView, type MetricsViewProps } from "../MetricsView/MetricsView.js";
import type { SessionPanel } from "./SessionPanel.js";
import { sessionViewerLabels } from "./sessionViewerLabels.js";

export interface SessionPanelViewProps {
  panel: SessionPanel;
  session: Session;
  metrics: Pick<MetricsViewProps, "thresholds" | "others"> | undefined;
}

/** A field of the session beside the conversation: metrics and feedback have their own views, the rest is JSON. */
export function SessionPanelView({ panel, session, metrics }: SessionPanelViewProps): ReactElement {
  const labels = useLabels(sessionViewerLabels);
  const { field, size, content, isRest } = panel;
  const title = TITLES[field](labels);
  const record = field === "metrics" || field === "feedback" ? session[field] : undefined;
  return (
    <section className={record ? "sk-panel" : "sk-panel sk-panel--flush"} aria-label={title}>
      <div className="sk-panel__head">
        <h3>{title}</h3>
        {size === undefined ? null : <span className="sk-count">{labels.keyCount(size)}</span>}
        {isRest ? <span className="sk-count">{labels.panelBesideConversation}</span> : null}
        <span className="sk-spring" />
        <CopyButton
          label={labels.copyField(title)}
          text={() => ("text" in content ? content.text : valueToJson(content.value))}
        />
      </div>
      {record ? (
        <RecordView field={field} content={"text" in content ? content : { value: record }} metrics={metrics} />
      ) : (
        <JsonViewer {...content} toolbar={false} aria-label={title} maxHeight={PANEL_HEIGHT} />
      )}
    </section>
  );
}

const PANEL_HEIGHT = 420;

interface RecordViewProps extends Pick<SessionPanelViewProps, "metrics"> {
  field: SessionPanel["field"];
  content: { readonly text: string } | { readonly value: JsonRecord };
}

function RecordView({ field, content, metrics }: RecordViewProps): ReactElement {
  return field === "metrics" ? <MetricsView {...content} {...metrics} /> : <FeedbackView {...content} />;
}

const TITLES: Readonly<Record<SessionPanel["field"], (labels: typeof sessionViewerLabels) => string>> = {
  sessionName: (labels) => labels.fieldSessionName,
  source: (labels) => labels.fieldSource,
  sessionId: (labels) => labels.fieldSessionId,
  error: (labels) => labels.fieldError,
  metrics: (labels) => labels.fieldMetrics,
  feedback: (labels) => labels.fieldFeedback,
  metadata: (labels) => labels.fieldMetadata,
  config: (labels) => labels.fieldConfig,
  userProperties: (labels) => labels.fieldUserProperties,
  inputs: (labels) => labels.fieldInputs,
  outputs: (labels) => labels.fieldOutputs,
  other: (labels) => labels.fieldOther,
};
