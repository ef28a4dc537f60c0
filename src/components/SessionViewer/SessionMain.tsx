"use client";
import { useMemo, useRef, useState, type ReactElement } from "react";
import type { JsonLocation } from "../../json/JsonPath.js";
import { Button } from "../../ui/Button.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { Callout } from "../../ui/Callout.js";
import { Segmented } from "../../ui/Segmented.js";
import { useIsomorphicLayoutEffect } from "../../ui/useIsomorphicLayoutEffect.js";
import { bracesIcon, commentIcon } from "../../ui/icons.js";
import type { ChatMemory } from "../ChatHistory/ChatMemory.js";
import type { MessageReveal } from "../ChatHistory/MessageReveal.js";
import { ChatHistory } from "../ChatHistory/ChatHistory.js";
import { chatHistoryLabels } from "../ChatHistory/chatHistoryLabels.js";
import type { RemoteContent } from "../ChatHistory/RemoteContent.js";
import { ErrorView } from "../ErrorView/ErrorView.js";
import { JsonViewer } from "../JsonViewer/JsonViewer.js";
import { useLabels } from "../labels.js";
import { RawCount } from "./RawCount.js";
import { SessionNotes } from "./SessionNotes.js";
import type { SessionView } from "./sessionView.js";
import type { SessionViewerView } from "./SessionViewer.js";
import { sessionViewerLabels } from "./sessionViewerLabels.js";

export interface SessionMainProps {
  view: SessionViewerView;
  onViewChange: (view: SessionViewerView) => void;
  laidOut: SessionView;
  /** What was given: the JSON view shows it. */
  source: { readonly text: string } | { readonly value: unknown };
  /** The place to show in the JSON view. */
  reveal: JsonLocation | undefined;
  onShowInJson: (at: JsonLocation) => void;
  remoteContent: RemoteContent | undefined;
  anchorPrefix: string | undefined;
  memory: ChatMemory | undefined;
}

const LABELS = { ...sessionViewerLabels, ...chatHistoryLabels };
const JSON_HEIGHT = "max(480px, 72vh)";

/** The column of the conversation or the JSON. The conversation stays in the document while JSON is shown, so that it keeps what was opened. */
export function SessionMain(props: SessionMainProps): ReactElement {
  const { view, onViewChange, laidOut, source, reveal } = props;
  const labels = useLabels(sessionViewerLabels);
  const json = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<MessageReveal>();
  const { reading, conversation } = laidOut;
  // Before the tree's own effects: a tree that has the focus takes it to the place it reveals.
  useIsomorphicLayoutEffect(() => {
    if (reveal === undefined || view !== "json") return undefined;
    const tree = json.current?.querySelector<HTMLElement>('[role="tree"]') ?? json.current;
    tree?.focus({ preventScroll: true });
    const frame = requestAnimationFrame(() => {
      json.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: "nearest" });
    });
    return () => cancelAnimationFrame(frame);
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
        {conversation.format === "empty" || conversation.format === "raw" ? null : (
          <span className="sk-count">{conversation.format}</span>
        )}
        <RawCount
          messages={conversation.messages}
          onShow={(message) => {
            if (view !== "conversation") onViewChange("conversation");
            setShown({ message });
          }}
        />
      </div>
      <SessionNotes reading={reading} />
      <div hidden={view !== "conversation"}>
        <Conversation {...props} shown={shown} />
      </div>
      {view === "json" ? (
        <div ref={json} tabIndex={-1} className="sk-focus-in">
          <JsonViewer
            {...source}
            aria-label={labels.viewJson}
            maxHeight={JSON_HEIGHT}
            {...(reveal ? { reveal } : undefined)}
          />
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
  memory,
  shown,
}: SessionMainProps & { shown: MessageReveal | undefined }): ReactElement {
  const labels = useLabels(LABELS);
  const { messages, sources, empty } = laidOut.conversation;
  const { inputs, outputs, error } = laidOut.reading.session;
  const value = useMemo(() => ({ inputs, outputs }), [inputs, outputs]);
  return (
    <>
      {messages.length > 0 && empty ? <Callout band>{labels.shownRawReason(empty.message)}</Callout> : null}
      {messages.length > 0 ? (
        <ChatHistory
          value={value}
          messages={messages}
          sources={sources}
          onShowInJson={onShowInJson}
          {...(remoteContent === undefined ? undefined : { remoteContent })}
          {...(anchorPrefix === undefined ? undefined : { anchorPrefix })}
          {...(memory === undefined ? undefined : { memory })}
          {...(shown === undefined ? undefined : { reveal: shown })}
        />
      ) : (
        <EmptyState
          icon={commentIcon}
          title={labels.emptyTitle}
          actions={
            <Button icon={bracesIcon} onClick={() => onViewChange("json")}>
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
