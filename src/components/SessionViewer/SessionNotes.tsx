"use client";
import type { ReactElement } from "react";
import type { SessionNote } from "../../schema/SessionNote.js";
import type { SessionReading } from "../../schema/SessionReading.js";
import { Callout } from "../../ui/Callout.js";
import { useLabels } from "../labels.js";
import { sessionViewerLabels } from "./sessionViewerLabels.js";

const SHOWN = 12;

/** What could not be read, with its place, and what a reader should know. */
export function SessionNotes({ reading }: { reading: SessionReading }): ReactElement {
  const labels = useLabels(sessionViewerLabels);
  const warnings = reading.warnings.filter(({ level }) => level === "warning");
  const isNone = reading.problems.some(({ code }) => code === "not-a-session" || code === "no-session");
  return (
    <>
      {reading.problems.length > 0 ? (
        <Callout band tone="error" role="alert" title={isNone ? labels.notASession : labels.problemsTitle}>
          <Notes notes={reading.problems} labels={labels} />
        </Callout>
      ) : null}
      {warnings.length > 0 ? (
        <Callout band tone="warn">
          <Notes notes={warnings} labels={labels} />
        </Callout>
      ) : null}
    </>
  );
}

function Notes({ notes, labels }: { notes: readonly SessionNote[]; labels: typeof sessionViewerLabels }): ReactElement {
  return (
    <ul className="sk-notes">
      {notes.slice(0, SHOWN).map(({ line, column, message }, index) => (
        <li key={index}>
          {line === undefined || column === undefined ? message : labels.problemAt(line, column, message)}
        </li>
      ))}
      {notes.length > SHOWN ? <li>{labels.problemsMore(notes.length - SHOWN)}</li> : null}
    </ul>
  );
}
