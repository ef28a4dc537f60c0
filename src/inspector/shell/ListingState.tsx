"use client";
import type { ReactElement } from "react";
import type { StoreProblem } from "../../store/SessionStore.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { errorIcon, fileIcon } from "../../ui/icons.js";
import { useInspectorLabels } from "../labels.js";

export interface ListingStateProps {
  /** How many sessions were read; undefined before the first answer. */
  count: number | undefined;
  title: string;
  problem: StoreProblem | undefined;
  onRetry(): void;
}

/** What stands in the place of a session when there is none: reading, nothing found, or why the list could not be read. A list that was read stays; the reason stands above its session then. */
export function ListingState({ count, title, problem, onRetry }: ListingStateProps): ReactElement | null {
  const labels = useInspectorLabels();
  if (problem && count !== undefined)
    return (
      <Callout
        band
        tone="error"
        role="alert"
        title={labels.listFailed}
        actions={
          <Button size="sm" onClick={onRetry}>
            {labels.tryAgain}
          </Button>
        }
      >
        {problem.message}
      </Callout>
    );
  if (problem)
    return (
      <EmptyState
        role="alert"
        icon={errorIcon}
        title={labels.listFailed}
        actions={<Button onClick={onRetry}>{labels.tryAgain}</Button>}
      >
        {problem.message}
      </EmptyState>
    );
  if (count === undefined) return <p className="sk-workspace__loading">{labels.loadingSessions}</p>;
  if (count > 0) return null;
  return (
    <EmptyState icon={fileIcon} title={labels.noSessions}>
      {labels.noSessionsWhy(title)} {labels.noSessionsWay}
    </EmptyState>
  );
}
