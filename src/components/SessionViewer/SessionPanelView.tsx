"use client";
import type { ReactElement, ReactNode } from "react";
import type { JsonRecord, Session } from "../../schema/Session.js";
import { sessionFields } from "../../schema/sessionFields.js";
import type { ServerKeys } from "../../schema/serverKeys.js";
import { serverReason } from "../../schema/serverReason.js";
import { CopyButton } from "../../ui/CopyButton.js";
import { FeedbackView } from "../FeedbackView/FeedbackView.js";
import { toLocation } from "../JsonViewer/JsonExpansion.js";
import type { JsonRowContext } from "../JsonViewer/JsonRowContext.js";
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
  serverKeys: ServerKeys;
}

/** A field of the session beside the conversation: metrics and feedback have their own views, the rest is JSON. */
export function SessionPanelView({ panel, session, metrics, serverKeys }: SessionPanelViewProps): ReactElement {
  const labels = useLabels(sessionViewerLabels);
  const { field, size, content, isRest } = panel;
  const title = TITLES[field](labels);
  const rowNote = serverNotes(serverKeys, field, labels.serverOwned);
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
        <RecordView
          field={field}
          content={"text" in content ? content : { value: record }}
          metrics={{ ...metrics, serverKeys: serverKeys.metrics }}
        />
      ) : (
        <JsonViewer {...content} toolbar={false} aria-label={title} maxHeight={PANEL_HEIGHT} rowNote={rowNote} />
      )}
    </section>
  );
}

const PANEL_HEIGHT = 420;

/** What is said after the members of a record that the server writes; not after what is inside them. */
function serverNotes(keys: ServerKeys, field: SessionPanel["field"], words: string) {
  const record = sessionFields.find(({ name, kind }) => kind === "record" && name === field);
  if (record?.kind !== "record" || !keys[record.name]) return undefined;
  return ({ at }: JsonRowContext): ReactNode => {
    const [path, ...inner] = toLocation(at);
    const reason = inner.length > 0 || path.length !== 1 ? undefined : serverReason(keys, record.name, path);
    return reason === undefined ? undefined : <span title={reason}>{words}</span>;
  };
}

interface RecordViewProps {
  metrics: Pick<MetricsViewProps, "thresholds" | "others" | "serverKeys">;
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
