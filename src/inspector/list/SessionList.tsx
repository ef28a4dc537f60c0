"use client";
import { forwardRef, useEffect, useId, useImperativeHandle, useMemo, type KeyboardEvent } from "react";
import type { SessionSummary } from "../../store/SessionStore.js";
import { useFixedRows } from "../../ui/useFixedRows.js";
import { useInspectorLabels } from "../labels.js";
import { SessionRow } from "./SessionRow.js";

export interface SessionListProps {
  /** The rows, filtered and sorted. */
  sessions: readonly SessionSummary[];
  selected: string | null;
  edited: ReadonlySet<string>;
  /** The choice moved by an arrow key: the list keeps focus. */
  onSelect(id: string): void;
  /** A row was clicked, or Enter pressed: the reader wants to go there. */
  onOpen(id: string, options: { byKey: boolean }): void;
}

export interface SessionListHandle {
  focus(): void;
}

/** The list of sessions: a listbox that draws only the rows near the view. Arrow keys, Home, End and the page keys choose, Enter opens. */
export const SessionList = forwardRef<SessionListHandle, SessionListProps>(function SessionList(
  { sessions, selected, edited, onSelect, onOpen },
  ref,
) {
  const labels = useInspectorLabels();
  const base = useId();
  const { scroller, rows, first, end, placed, page, onScroll, reveal } = useFixedRows(sessions.length);
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), [scroller]);
  const at = useMemo(() => sessions.findIndex((session) => session.id === selected), [sessions, selected]);
  useEffect(() => {
    if (at >= 0) reveal(at);
  }, [at, reveal]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const current = sessions[at];
    const to = targetOf(event.key, { at, page, count: sessions.length });
    if (to === undefined && event.key !== "Enter") return;
    event.preventDefault();
    const next = to === undefined ? undefined : sessions[to];
    if (next) onSelect(next.id);
    else if (current && event.key === "Enter") onOpen(current.id, { byKey: true });
  };

  return (
    <div
      ref={scroller}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native select can neither be virtual nor hold rows of two lines
      role="listbox"
      aria-label={labels.sessions}
      aria-activedescendant={at >= first && at < end ? `${base}-${at}` : undefined}
      tabIndex={0}
      className="sk-sessionlist__scroll"
      onKeyDown={onKeyDown}
      onScroll={onScroll}
    >
      <div style={placed && { blockSize: placed.track }}>
        <div ref={rows} style={placed && { transform: `translateY(${placed.shift}px)` }}>
          {sessions.slice(first, end).map((session, index) => (
            <SessionRow
              key={session.id}
              session={session}
              id={`${base}-${first + index}`}
              index={first + index}
              count={sessions.length}
              selected={session.id === selected}
              edited={edited.has(session.id)}
              onOpen={(id) => onOpen(id, { byKey: false })}
            />
          ))}
        </div>
      </div>
    </div>
  );
});

/** The row a key leads to; undefined for keys that do not move. */
function targetOf(key: string, { at, page, count }: { at: number; page: number; count: number }): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? count - 1 : at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + page,
    PageUp: at - page,
  };
  if (!Object.hasOwn(moves, key)) return undefined;
  return Math.max(0, Math.min(count - 1, moves[key] ?? 0));
}
