"use client";
import type { ReactElement } from "react";
import type { Message } from "../../../messages/Message.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";

/** The small facts below a message: only those that were recorded. */
export function MessageMeta({ message }: { message: Message }): ReactElement | null {
  const labels = useLabels(chatHistoryLabels);
  const meta = message.meta ?? {};
  const facts = [
    message.choice === undefined || message.choice === 0 ? undefined : labels.alternative(message.choice + 1),
    meta.time === undefined ? undefined : <Time key="time" time={meta.time} />,
    meta.model,
    meta.tokens === undefined ? undefined : labels.tokenCount(meta.tokens),
    meta.cost === undefined ? undefined : labels.cost(meta.cost),
    meta.finishReason,
  ].filter((fact) => fact !== undefined);
  if (facts.length === 0) return null;
  return (
    <div className="sk-msg__meta">
      {facts.map((fact, index) => (
        <span key={index}>{fact}</span>
      ))}
    </div>
  );
}

/** A text that is no time stands there as it was recorded. */
function Time({ time }: { time: string }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const ms = Date.parse(time);
  if (Number.isNaN(ms)) return <>{time}</>;
  return (
    <time dateTime={time} title={time}>
      {labels.messageTime(ms)}
    </time>
  );
}
