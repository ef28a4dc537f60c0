"use client";
import { forwardRef, useId, useMemo, useState, type HTMLAttributes, type ReactNode } from "react";
import type { JsonLocation } from "../../json/JsonPath.js";
import type { Session } from "../../schema/Session.js";
import { serverKeys as honeyHiveKeys, type ServerKeys } from "../../schema/serverKeys.js";
import { rootClass } from "../../ui/rootClass.js";
import { useControlled } from "../../ui/useControlled.js";
import type { ChatMemory } from "../ChatHistory/ChatMemory.js";
import type { MetricsViewProps } from "../MetricsView/MetricsView.js";
import type { RemoteContent } from "../ChatHistory/RemoteContent.js";
import { LabelsProvider, useLabels, type Labels } from "../labels.js";
import { SessionHead } from "./SessionHead.js";
import { SessionMain } from "./SessionMain.js";
import { SessionPanelView } from "./SessionPanelView.js";
import { textSessionView, valueSessionView, type SessionView } from "./sessionView.js";
import { sessionViewerLabels } from "./sessionViewerLabels.js";

/** What the main column of a SessionViewer shows. */
export type SessionViewerView = "conversation" | "json";

export interface SessionViewerProps extends Omit<HTMLAttributes<HTMLElement>, "children"> {
  /** A session value under SDK or wire names, or an exported event. Twin of `text`. */
  session?: Session;
  /** A session as JSON text, in any of those shapes: the JSON view and the panels then show every number as written. Used in preference. */
  text?: string;
  /** What may be fetched from elsewhere. Default `none`: nothing is. */
  remoteContent?: RemoteContent;
  /** Controls at the end of the head. */
  actions?: ReactNode;
  /** Controlled twin of `defaultView`. */
  view?: SessionViewerView;
  /** Default `conversation`; `json` when there is no session to show. */
  defaultView?: SessionViewerView;
  onViewChange?: (view: SessionViewerView) => void;
  /** Makes each message a link target, `#<prefix><number>`, and each part, `#<prefix><number>.<part>`. Must be unique in the page. */
  anchorPrefix?: string;
  /** Keeps what is open in the conversation (`createChatMemory`), for when the same session is shown again. Default: kept while it is mounted. */
  memory?: ChatMemory;
  /** What is known about single metrics, and the same metrics in other sessions: see MetricsView. */
  metrics?: Pick<MetricsViewProps, "thresholds" | "others">;
  /** Keys that the server writes: they are marked. Default: those of HoneyHive, `serverKeys` of session-kit/schema; `{}`: none. */
  serverKeys?: ServerKeys;
  labels?: Partial<Labels>;
}

/** One session: its head, its conversation or its JSON, and beside it everything else that is recorded. */
export const SessionViewer = forwardRef<HTMLElement, SessionViewerProps>(function SessionViewer(
  {
    session,
    text,
    remoteContent,
    actions,
    view,
    defaultView,
    onViewChange,
    anchorPrefix,
    metrics,
    serverKeys = honeyHiveKeys,
    memory,
    labels,
    className,
    ...rest
  },
  ref,
) {
  const id = useId();
  const laidOut = useMemo(
    () => (text === undefined ? valueSessionView(session) : textSessionView(text)),
    [text, session],
  );
  const { reading, conversation, panels } = laidOut;
  const isSession = !reading.problems.some(({ code }) => code === "not-a-session" || code === "no-session");
  const [shown, show] = useControlled(view, defaultView ?? (isSession ? "conversation" : "json"), onViewChange);
  const [reveal, setReveal] = useState<JsonLocation>();
  const showInJson = useMemo(() => revealer(laidOut, setReveal, show), [laidOut, show]);
  return (
    <LabelsProvider labels={labels}>
      <section
        ref={ref}
        aria-labelledby={rest["aria-label"] === undefined ? id : undefined}
        {...rest}
        className={rootClass("sk-session sk-card", className)}
      >
        <SessionHead id={id} reading={reading} messages={conversation.messages.length} actions={actions} />
        <div className="sk-cols">
          <SessionMain
            view={shown}
            onViewChange={(next) => {
              setReveal(undefined);
              show(next);
            }}
            laidOut={laidOut}
            source={text === undefined ? { value: session } : { text }}
            reveal={reveal}
            onShowInJson={showInJson}
            remoteContent={remoteContent}
            anchorPrefix={anchorPrefix}
            memory={memory}
          />
          {panels.length > 0 ? (
            <Side>
              {panels.map((panel) => (
                <SessionPanelView
                  key={panel.field}
                  panel={panel}
                  session={reading.session}
                  metrics={metrics}
                  serverKeys={serverKeys}
                />
              ))}
            </Side>
          ) : null}
        </div>
      </section>
    </LabelsProvider>
  );
});

function Side({ children }: { children: ReactNode }) {
  const labels = useLabels(sessionViewerLabels);
  return (
    <aside className="sk-side sk-measured" aria-label={labels.details}>
      {children}
    </aside>
  );
}

function revealer(
  laidOut: SessionView,
  setReveal: (at: JsonLocation) => void,
  show: (view: SessionViewerView) => void,
) {
  return (at: JsonLocation) => {
    setReveal(laidOut.sourceOf(at));
    show("json");
  };
}
