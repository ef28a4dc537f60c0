import type { Session } from "../../schema/Session.js";
import { formatDuration } from "../../ui/formatDuration.js";
import { formatCount } from "../../ui/formatCount.js";
import type { chatHistoryLabels } from "../ChatHistory/chatHistoryLabels.js";
import type { sessionViewerLabels } from "./sessionViewerLabels.js";

/** One fact of the head: its label, its value, and a small word after it. */
export interface SessionFact {
  readonly label: string;
  readonly value: string;
  readonly note?: string | undefined;
}

type Words = typeof sessionViewerLabels & Pick<typeof chatHistoryLabels, "cost">;

/** The facts that are recorded, in their order. Times come from exported events, tokens and cost from `metadata`, the model from `config`. */
export function sessionFacts(session: Session, messages: number, labels: Words): SessionFact[] {
  const started = timeOf(session["start_time"] ?? session["startTime"]);
  const ended = timeOf(session["end_time"] ?? session["endTime"]);
  const duration =
    numberOf(session["duration"]) ?? (started !== undefined && ended !== undefined ? ended - started : undefined);
  const tokens = numberOf(own(session.metadata, "total_tokens"));
  const tokensIn = numberOf(own(session.metadata, "prompt_tokens"));
  const tokensOut = numberOf(own(session.metadata, "completion_tokens"));
  const cost = numberOf(own(session.metadata, "cost"));
  const model = own(session.config, "model");
  const temperature = numberOf(own(own(session.config, "hyperparameters"), "temperature"));
  const facts: (SessionFact | undefined)[] = [
    started === undefined
      ? undefined
      : { label: labels.factStarted, value: labels.formatTime(started), note: labels.timeZone },
    duration === undefined ? undefined : { label: labels.factDuration, value: formatDuration(duration) },
    { label: labels.factMessages, value: formatCount(messages) },
    tokensFact(labels, tokens, tokensIn, tokensOut),
    cost === undefined ? undefined : { label: labels.factCost, value: labels.cost(cost) },
    typeof model === "string" && model !== ""
      ? {
          label: labels.factModel,
          value: model,
          note: temperature === undefined ? undefined : labels.temperature(temperature),
        }
      : undefined,
  ];
  return facts.filter((fact) => fact !== undefined);
}

function tokensFact(
  labels: Words,
  total: number | undefined,
  read: number | undefined,
  written: number | undefined,
): SessionFact | undefined {
  const halves = [
    read === undefined ? undefined : labels.tokensIn(read),
    written === undefined ? undefined : labels.tokensOut(written),
  ];
  const note = halves.filter((half) => half !== undefined).join(", ");
  if (total !== undefined) return { label: labels.factTokens, value: formatCount(total), note: note || undefined };
  return note ? { label: labels.factTokens, value: note } : undefined;
}

/** Milliseconds since 1970 of a recorded time: a number of them, or a text a browser reads as a time. */
function timeOf(value: unknown): number | undefined {
  const ms = typeof value === "string" ? Date.parse(value) : numberOf(value);
  return ms !== undefined && Math.abs(ms) <= 8.64e15 ? ms : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function own(record: unknown, key: string): unknown {
  return typeof record === "object" && record !== null && Object.hasOwn(record, key)
    ? Reflect.get(record, key)
    : undefined;
}
