"use client";
import type { ReactElement } from "react";
import type { SessionSummary } from "../../store/SessionStore.js";
import { cx } from "../../ui/cx.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { VisuallyHidden } from "../../ui/VisuallyHidden.js";
import { useInspectorLabels } from "../labels.js";
import { formatCost } from "./formatCost.js";
import { formatListTime } from "./formatListTime.js";

export interface SessionRowProps {
  session: SessionSummary;
  /** Element id, for `aria-activedescendant`. */
  id: string;
  /** From 0, among `count` rows that match. */
  index: number;
  count: number;
  selected: boolean;
  /** Has edits that are not saved. */
  edited: boolean;
  onOpen(id: string): void;
}

/** One session of the list, in two lines. What the dot tells by colour is also there in words. */
export function SessionRow({ session, id, index, count, selected, edited, onOpen }: SessionRowProps): ReactElement {
  const labels = useInspectorLabels();
  const state = stateOf(session, edited);
  const words = {
    broken: labels.hasProblemWhy(session.problem?.message ?? ""),
    edited: labels.editedNotSaved,
    failed: labels.endedWithError,
    plain: "",
  }[state];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the listbox around it holds focus and keys
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native option holds plain text only
      role="option"
      aria-selected={selected}
      aria-posinset={index + 1}
      aria-setsize={count}
      className="sk-item"
      onClick={() => onOpen(session.id)}
    >
      <span className={cx("sk-item__dot", state !== "plain" && `sk-item__dot--${state}`)} title={words || undefined} />
      <span className="sk-item__name" dir="auto">
        {session.name ? <VisibleText text={session.name} /> : <span className="sk-muted">{labels.untitled}</span>}
      </span>
      <span className="sk-item__time">{formatListTime(session.startTime, { yesterday: labels.yesterday })}</span>
      <span className="sk-item__sub">
        {session.source ? <bdi className="sk-truncate">{session.source}</bdi> : null}
        {session.problem ? (
          <span className="sk-item__repair">{labels.hasProblem}</span>
        ) : (
          <bdi className="sk-item__size">
            {labels.messageCount(session.messageCount)}
            {session.cost === undefined ? null : ` · ${formatCost(session.cost)}`}
          </bdi>
        )}
        {session.name ? null : (
          <bdi className="sk-truncate" title={session.file}>
            {placeOf(session)}
          </bdi>
        )}
        {words ? <VisuallyHidden>, {words}</VisuallyHidden> : null}
      </span>
    </div>
  );
}

type RowState = "broken" | "edited" | "failed" | "plain";

function stateOf(session: SessionSummary, edited: boolean): RowState {
  if (edited) return "edited";
  if (session.problem) return "broken";
  return session.failed ? "failed" : "plain";
}

/** The file's own name and the place in it: a folder's path would leave no room for what differs. */
function placeOf({ file, place }: SessionSummary): string {
  const name = file.split(/[\\/]/).at(-1) || file;
  return place === undefined ? name : `${name}:${place}`;
}
