import { formatJsonPointer } from "../json/index.js";
import type { Session } from "../schema/Session.js";
import { inFile } from "./inFile.js";
import { judgeSession } from "./judgeSession.js";
import type { SessionSource } from "./SessionSource.js";
import type { SessionSummary } from "./SessionStore.js";

/** One row of the list, read from the session's text. A text that is no session gives a row with a problem. */
export function summarise(source: SessionSource): SessionSummary {
  const { session, messageCount, problems } = judgeSession(source.text);
  const metadata = session.metadata ?? {};
  const first = problems[0];
  const rated = ratedPointers(session);
  return {
    id: source.id,
    file: source.file,
    place: source.place,
    size: source.size ?? new TextEncoder().encode(source.text).length,
    name: session.sessionName,
    source: session.source,
    sessionId: session.sessionId,
    startTime: toTime(own(session, "start_time")) ?? toTime(own(session, "startTime")),
    duration: toCount(own(session, "duration")),
    messageCount,
    failed: typeof session.error === "string",
    ...(rated.length > 0 && { rated }),
    totalTokens: countTokens(metadata),
    cost: toCount(own(metadata, "cost")),
    problem: first && inFile(first, source),
  };
}

/** More metrics than people give. */
const MOST_RATED = 200;

function ratedPointers({ metrics = {}, feedback = {} }: Session): readonly string[] {
  const pointers = Object.entries({ metrics, feedback }).flatMap(([field, record]) =>
    Object.entries(record)
      .filter(([, value]) => value !== null && value !== "")
      .map(([key]) => formatJsonPointer([field, key])),
  );
  return pointers.slice(0, MOST_RATED);
}

function countTokens(metadata: object): number | undefined {
  const total = toCount(own(metadata, "total_tokens"));
  if (total !== undefined) return total;
  const parts = [own(metadata, "prompt_tokens"), own(metadata, "completion_tokens")].map(toCount);
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, part) => sum + part, 0);
}

function toCount(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** From milliseconds since 1970 or a date as text; a text without a zone is UTC. */
function toTime(value: unknown): string | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  const zoneless = typeof value === "string" && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value);
  const date = new Date(zoneless ? `${value.replace(" ", "T")}Z` : value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function own(record: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(record, key)?.value;
}
