"use client";
import type { ReactElement } from "react";
import type { SessionSummary } from "../../store/SessionStore.js";
import { IconButton } from "../../ui/IconButton.js";
import { chevronBackIcon, chevronIcon } from "../../ui/icons.js";
import { useInspectorLabels } from "../labels.js";

export interface PageNavigationProps {
  /** As the list shows them. */
  sessions: readonly SessionSummary[];
  current: string | null;
  onGo(id: string): void;
}

/** The way to the session before and after the open one, in the order of the list. */
export function PageNavigation({ sessions, current, onGo }: PageNavigationProps): ReactElement {
  const labels = useInspectorLabels();
  const at = sessions.findIndex((session) => session.id === current);
  const step = (by: number) => {
    const next = at < 0 ? sessions[0] : sessions[at + by];
    return {
      "aria-disabled": next === undefined,
      onClick: () => {
        if (next) onGo(next.id);
      },
    };
  };
  return (
    <>
      <IconButton icon={chevronBackIcon} flip label={labels.previousSession} {...step(-1)} />
      <IconButton icon={chevronIcon} flip label={labels.nextSession} {...step(1)} />
      {at < 0 ? null : <bdi className="sk-pagebar__place">{labels.place(at + 1, sessions.length)}</bdi>}
    </>
  );
}
