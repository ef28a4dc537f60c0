"use client";
import { useId, useRef, useState, type ReactElement } from "react";
import type { SessionListing, SessionSummary } from "../../store/SessionStore.js";
import { formatBytes } from "../../ui/formatBytes.js";
import { Icon } from "../../ui/Icon.js";
import { errorIcon, lockIcon } from "../../ui/icons.js";
import { useInspectorLabels } from "../labels.js";
import { BatchProblems } from "./BatchProblems.js";

export interface StatusBarProps {
  listing: SessionListing;
  /** Sessions that the search hides. */
  hidden: number;
  /** The open session. */
  session: SessionSummary | undefined;
}

/** Counts, what could not be read, and the facts of the open session's file. */
export function StatusBar({ listing, hidden, session }: StatusBarProps): ReactElement {
  const labels = useInspectorLabels();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const { problems } = listing;
  return (
    <footer className="sk-statusbar">
      {open && problems.length > 0 ? (
        <BatchProblems
          id={panel}
          problems={problems}
          onClose={() => {
            setOpen(false);
            opener.current?.focus();
          }}
        />
      ) : null}
      <bdi>{labels.sessionCount(listing.sessions.length)}</bdi>
      {hidden > 0 ? <bdi>{labels.hiddenBySearch(hidden)}</bdi> : null}
      {problems.length > 0 ? (
        <button
          ref={opener}
          type="button"
          className="sk-statusbar__problems"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon shape={errorIcon} size="sm" />
          <bdi>{labels.problemCount(problems.length)}</bdi>
        </button>
      ) : null}
      <span className="sk-spring" />
      {session ? (
        <>
          <span className="sk-mono sk-truncate" title={session.file}>
            {session.place === undefined ? session.file : labels.filePlace(session.file, session.place)}
          </span>
          <span className="sk-num">{formatBytes(session.size)}</span>
        </>
      ) : null}
      {listing.readOnly ? (
        <span className="sk-statusbar__mark">
          <Icon shape={lockIcon} size="sm" />
          {labels.readOnly}
        </span>
      ) : null}
    </footer>
  );
}
