"use client";
import { forwardRef, useImperativeHandle, useRef } from "react";
import type { SessionSummary } from "../../store/SessionStore.js";
import { Button } from "../../ui/Button.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { Icon } from "../../ui/Icon.js";
import { Kbd } from "../../ui/Kbd.js";
import { fileIcon, filterIcon, searchIcon, sortIcon } from "../../ui/icons.js";
import { useInspectorLabels } from "../labels.js";
import { sessionOrders, type SessionQuery } from "./querySessions.js";
import { SessionList, type SessionListHandle, type SessionListProps } from "./SessionList.js";

export interface SessionListPaneProps {
  /** The sessions that match `query`, in its order. */
  sessions: readonly SessionSummary[];
  /** How many there are without the search. */
  total: number;
  query: SessionQuery;
  onQueryChange(query: SessionQuery): void;
  selected: string | null;
  edited: ReadonlySet<string>;
  onSelect(id: string): void;
  onOpen: SessionListProps["onOpen"];
}

export interface SessionListPaneHandle {
  focusList(): void;
  focusSearch(): void;
}

/** Search, order and the list itself. */
export const SessionListPane = forwardRef<SessionListPaneHandle, SessionListPaneProps>(function SessionListPane(
  { sessions, total, query, onQueryChange, selected, edited, onSelect, onOpen },
  ref,
) {
  const labels = useInspectorLabels();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<SessionListHandle>(null);
  useImperativeHandle(
    ref,
    () => ({
      focusList: () => (list.current ?? input.current)?.focus(),
      focusSearch: () => {
        input.current?.focus();
        input.current?.select();
      },
    }),
    [],
  );
  const search = (next: string) => onQueryChange({ ...query, search: next });
  const clear = () => {
    search("");
    input.current?.focus();
  };
  return (
    <section className="sk-sessionlist sk-measured" aria-label={labels.sessions}>
      <div className="sk-sessionlist__head">
        <div className="sk-sessionlist__search">
          <Icon shape={searchIcon} />
          <input
            ref={input}
            type="search"
            className="sk-input"
            aria-label={labels.searchSessions}
            placeholder={labels.searchSessions}
            value={query.search}
            onChange={(event) => search(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape" && query.search !== "") search("");
              else if (event.key === "ArrowDown") list.current?.focus();
              else return;
              event.preventDefault();
            }}
          />
          <Kbd aria-hidden="true">/</Kbd>
        </div>
        <div className="sk-sessionlist__row">
          <bdi>{sessions.length === total ? labels.sessionCount(total) : labels.shownOf(sessions.length, total)}</bdi>
          <span className="sk-sessionlist__order">
            <Icon shape={sortIcon} size="sm" />
            <select
              aria-label={labels.sortSessions}
              value={query.order}
              onChange={(event) => {
                const chosen = sessionOrders.find((one) => one === event.target.value);
                if (chosen) onQueryChange({ ...query, order: chosen });
              }}
            >
              {sessionOrders.map((one) => (
                <option key={one} value={one}>
                  {labels.order[one]}
                </option>
              ))}
            </select>
          </span>
        </div>
      </div>
      {sessions.length > 0 ? (
        <SessionList
          ref={list}
          sessions={sessions}
          selected={selected}
          edited={edited}
          onSelect={onSelect}
          onOpen={onOpen}
        />
      ) : total > 0 ? (
        <EmptyState
          icon={filterIcon}
          title={labels.noMatch}
          actions={
            <Button size="sm" onClick={clear}>
              {labels.clearSearch}
            </Button>
          }
        >
          {labels.noMatchWhy(total, query.search)}
        </EmptyState>
      ) : (
        <EmptyState icon={fileIcon} title={labels.noSessions}>
          {labels.noSessionsWay}
        </EmptyState>
      )}
    </section>
  );
});
