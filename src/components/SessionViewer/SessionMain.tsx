"use client";
import { useEffect, useRef, type ReactElement } from "react";
import type { JsonLocation, JsonPath } from "../../json/JsonPath.js";
import { Button } from "../../ui/Button.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { Segmented } from "../../ui/Segmented.js";
import { ChatHistory } from "../ChatHistory/ChatHistory.js";
import type { RemoteContent } from "../ChatHistory/RemoteContent.js";
import { ErrorView } from "../ErrorView/ErrorView.js";
import { JsonViewer } from "../JsonViewer/JsonViewer.js";
import { useLabels } from "../labels.js";
import { SessionNotes } from "./SessionNotes.js";
import type { SessionView } from "./sessionView.js";
import type { SessionViewerView } from "./SessionViewer.js";

export interface SessionMainProps {
  view: SessionViewerView;
  onViewChange: (view: SessionViewerView) => void;
  laidOut: SessionView;
  /** What was given: the JSON view shows it. */
  source: { readonly text: string } | { readonly value: unknown };
  /** The place to show in the JSON view. */
  reveal: JsonPath | undefined;
  onShowInJson: (at: JsonLocation) => void;
  remoteContent: RemoteContent | undefined;
  anchorPrefix: string | undefined;
}

/** The column of the conversation or the JSON. The conversation stays in the document while JSON is shown, so that it keeps what was opened. */
export function SessionMain(props: SessionMainProps): ReactElement {
  const { view, onViewChange, laidOut, source, reveal } = props;
  const labels = useLabels();
  const json = useRef<HTMLDivElement>(null);
  const { reading, conversation } = laidOut;
  useEffect(() => {
    if (reveal !== undefined && view === "json") json.current?.focus();
  }, [reveal, view]);
  return (
    <div className="sk-main sk-measured">
      <div className="sk-bar">
        <Segmented
          label={labels.view}
          value={view}
          onValueChange={onViewChange}
          options={[
            { value: "conversation", label: labels.viewConversation },
            { value: "json", label: labels.viewJson },
          ]}
        />
        <span className="sk-count">{conversation.format === "empty" ? null : conversation.format}</span>
        <RawCount view={laidOut} />
      </div>
      <SessionNotes reading={reading} />
      <div hidden={view !== "conversation"}>
        <Conversation {...props} />
      </div>
      {view === "json" ? (
        <div ref={json} tabIndex={-1} className="sk-focus-in">
          <JsonViewer {...source} aria-label={labels.viewJson} {...(reveal ? { reveal } : undefined)} />
        </div>
      ) : null}
    </div>
  );
}

function Conversation({
  laidOut,
  onShowInJson,
  onViewChange,
  remoteContent,
  anchorPrefix,
}: SessionMainProps): ReactElement {
  const labels = useLabels();
  const { messages, sources, empty } = laidOut.conversation;
  const { error } = laidOut.reading.session;
  return (
    <>
      {messages.length > 0 ? (
        <ChatHistory
          messages={messages}
          sources={sources}
          onShowInJson={onShowInJson}
          {...(remoteContent === undefined ? undefined : { remoteContent })}
          {...(anchorPrefix === undefined ? undefined : { anchorPrefix })}
        />
      ) : (
        <EmptyState
          icon="comment"
          title={labels.emptyTitle}
          actions={
            <Button icon="braces" onClick={() => onViewChange("json")}>
              {labels.showJson}
            </Button>
          }
        >
          {labels.conversationEmptyReason(empty?.message ?? labels.emptyMessages)}
        </EmptyState>
      )}
      {typeof error === "string" ? (
        <div className="sk-errorend">
          <h3 className="sk-origin">
            <span className="sk-mono">error</span>
          </h3>
          <ErrorView value={error} />
        </div>
      ) : null}
    </>
  );
}

function RawCount({ view }: { view: SessionView }): ReactElement | null {
  const labels = useLabels();
  const parts = view.conversation.messages.reduce(
    (sum, message) => sum + message.parts.filter(({ kind }) => kind === "raw").length,
    0,
  );
  return parts === 0 ? null : <span className="sk-count">{labels.shownRaw(parts)}</span>;
}
