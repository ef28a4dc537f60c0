import type { SessionSummary } from "../../store/SessionStore.js";

/** `file`: as the store lists them. `newest`: by start time, those without one last. `name`: untitled last. */
export type SessionOrder = "file" | "newest" | "name";

export const sessionOrders: readonly SessionOrder[] = ["file", "newest", "name"];

export interface SessionQuery {
  /** Words that must all occur in the name, source, session id or file; case does not matter. */
  readonly search: string;
  readonly order: SessionOrder;
}

/** The sessions that match, in order. Equal ones keep their order in the file. */
export function querySessions(sessions: readonly SessionSummary[], query: SessionQuery): readonly SessionSummary[] {
  const words = query.search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? sessions : sessions.filter((session) => matches(session, words));
  const compare = comparers[query.order];
  return compare ? found.toSorted(compare) : found;
}

function matches(session: SessionSummary, words: readonly string[]): boolean {
  const text = [session.name, session.source, session.sessionId, session.file].filter(Boolean).join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

const collator = new Intl.Collator(undefined, { numeric: true });

const comparers: Record<SessionOrder, ((a: SessionSummary, b: SessionSummary) => number) | undefined> = {
  file: undefined,
  newest: (a, b) => absentLast(startOf(a), startOf(b), (x, y) => y - x),
  name: (a, b) => absentLast(a.name || undefined, b.name || undefined, collator.compare),
};

function startOf(session: SessionSummary): number | undefined {
  const time = session.startTime === undefined ? Number.NaN : Date.parse(session.startTime);
  return Number.isNaN(time) ? undefined : time;
}

function absentLast<T>(a: T | undefined, b: T | undefined, compare: (a: T, b: T) => number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(a, b);
}
