"use client";
import { useDeferredValue, useMemo, useState } from "react";
import type { SessionSummary } from "../../store/SessionStore.js";
import { querySessions, type SessionQuery } from "./querySessions.js";

/** The search and order of a list, and what they leave of it. The rows may follow the typing a frame later. */
export function useSessionQuery(sessions: readonly SessionSummary[]) {
  const [query, setQuery] = useState<SessionQuery>({ search: "", order: "file" });
  const deferred = useDeferredValue(query);
  const found = useMemo(() => querySessions(sessions, deferred), [sessions, deferred]);
  return { query, setQuery, found };
}
