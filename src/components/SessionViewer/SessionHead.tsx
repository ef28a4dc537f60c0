"use client";
import type { ReactElement, ReactNode } from "react";
import type { SessionReading } from "../../schema/SessionReading.js";
import { Badge } from "../../ui/Badge.js";
import { CopyButton } from "../../ui/CopyButton.js";
import { Status } from "../../ui/Status.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { chatHistoryLabels } from "../ChatHistory/chatHistoryLabels.js";
import { useLabels } from "../labels.js";
import { sessionEnd } from "./sessionEnd.js";
import { sessionFacts } from "./sessionFacts.js";
import { sessionViewerLabels } from "./sessionViewerLabels.js";

const LABELS = { ...sessionViewerLabels, ...chatHistoryLabels };

export interface SessionHeadProps {
  /** Id of the heading, which names the viewer. */
  id: string;
  reading: SessionReading;
  messages: number;
  actions: ReactNode;
}

/** Name, how it ended, where it came from, its id, and the facts that are recorded. */
export function SessionHead({ id, reading, messages, actions }: SessionHeadProps): ReactElement {
  const labels = useLabels(LABELS);
  const { session } = reading;
  const isSession = !reading.problems.some(({ code }) => code === "not-a-session" || code === "no-session");
  const end = sessionEnd(reading);
  return (
    <header className="sk-head">
      <div className="sk-head__top">
        <h2 id={id} dir="auto">
          {session.sessionName ? (
            <VisibleText text={session.sessionName} />
          ) : (
            <span className="sk-muted">{labels.sessionUnnamed}</span>
          )}
        </h2>
        {actions === undefined ? null : <div className="sk-row">{actions}</div>}
      </div>
      {isSession ? (
        <>
          <div className="sk-head__id">
            {end === undefined ? null : (
              <Status tone={end === "error" ? "error" : "ok"}>
                {end === "error" ? labels.statusError : labels.statusCompleted}
              </Status>
            )}
            {session.source === undefined ? null : (
              <Badge>
                <bdi className="sk-truncate">
                  <VisibleText text={session.source || '""'} />
                </bdi>
              </Badge>
            )}
            {session.sessionId === undefined ? null : (
              <span className="sk-id">
                <span className="sk-mono" title={labels.sessionId}>
                  <VisibleText text={session.sessionId || '""'} />
                </span>
                <CopyButton label={labels.copySessionId} text={session.sessionId} />
              </span>
            )}
          </div>
          <dl className="sk-facts">
            {sessionFacts(session, messages, labels).map(({ label, value, note }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi> {note === undefined ? null : <small>{note}</small>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </header>
  );
}
