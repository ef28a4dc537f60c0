"use client";
import type { ReactElement, ReactNode } from "react";
import type { SessionReading } from "../../schema/SessionReading.js";
import { Badge } from "../../ui/Badge.js";
import { CopyButton } from "../../ui/CopyButton.js";
import { Status } from "../../ui/Status.js";
import { useLabels } from "../labels.js";
import { sessionFacts } from "./sessionFacts.js";

export interface SessionHeadProps {
  /** Id of the heading, which names the viewer. */
  id: string;
  reading: SessionReading;
  messages: number;
  actions: ReactNode;
}

/** Name, how it ended, where it came from, its id, and the facts that are recorded. */
export function SessionHead({ id, reading, messages, actions }: SessionHeadProps): ReactElement {
  const labels = useLabels();
  const { session } = reading;
  const isSession = !reading.problems.some(({ code }) => code === "not-a-session" || code === "no-session");
  const failed = Object.hasOwn(reading.misfits, "error") || (typeof session.error === "string" && session.error !== "");
  return (
    <header className="sk-head">
      <div className="sk-head__top">
        <h2 id={id} dir="auto">
          {session.sessionName || <span className="sk-muted">{labels.sessionUnnamed}</span>}
        </h2>
        {actions === undefined ? null : <div className="sk-row">{actions}</div>}
      </div>
      {isSession ? (
        <>
          <div className="sk-head__id">
            <Status tone={failed ? "error" : "ok"}>{failed ? labels.statusError : labels.statusCompleted}</Status>
            {session.source === undefined ? null : (
              <Badge>
                <bdi className="sk-truncate">{session.source || '""'}</bdi>
              </Badge>
            )}
            {session.sessionId === undefined ? null : (
              <span className="sk-id">
                <span className="sk-mono" title={labels.sessionId}>
                  {session.sessionId || '""'}
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
