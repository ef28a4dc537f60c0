"use client";
import type { ReactElement } from "react";
import { Icon, LongText, VisibleText, VisuallyHidden } from "../../ui/index.js";
import { JsonViewer } from "../JsonViewer/JsonViewer.js";
import { useLabels } from "../labels.js";

export interface FeedbackValueProps {
  name: string;
  value: unknown;
}

const STARS = 5;
const MOST_TAGS = 100;
const NESTED_HEIGHT = 240;

/** One value of a feedback: stars, thumbs, text, tags, or a tree. */
export function FeedbackValue({ name, value }: FeedbackValueProps): ReactElement {
  const labels = useLabels();
  if (typeof value === "number") return <NumberValue name={name} value={value} />;
  if (typeof value === "boolean") {
    return (
      <span className="sk-row">
        <Icon name={value ? "thumb-up" : "thumb-down"} />
        <span>{String(value)}</span>
      </span>
    );
  }
  if (value === "") return <Recorded text={'""'} note={labels.feedbackEmptyText} />;
  if (typeof value === "string") return <LongText text={value} moreLabel={labels.textMore} first={1200} lines={20} />;
  if (value === null) return <Recorded text="null" />;
  if (Array.isArray(value) && value.length === 0) return <Recorded text="[ ]" note={labels.feedbackEmptyList} />;
  if (Array.isArray(value) && value.length <= MOST_TAGS && value.every(isTag)) return <Tags values={value} />;
  return <JsonViewer value={value} aria-label={name} maxHeight={NESTED_HEIGHT} className="sk-feedback__json" />;
}

function NumberValue({ name, value }: { name: string; value: number }): ReactElement {
  const labels = useLabels();
  const written = Object.is(value, -0) ? "-0" : String(value);
  if (!/rating|stars/i.test(name) || !Number.isInteger(value) || value < 1 || value > STARS) {
    return <span className="sk-num">{written}</span>;
  }
  return (
    <span className="sk-stars">
      <span className="sk-stars__row" aria-hidden="true">
        {Array.from({ length: STARS }, (_, star) => (
          <Icon key={star} name="star" solid={star < value} className={star < value ? undefined : "sk-off"} />
        ))}
      </span>
      <span className="sk-num" aria-hidden="true">
        {written}
      </span>
      <VisuallyHidden>{labels.feedbackStars(value, STARS)}</VisuallyHidden>
    </span>
  );
}

function Recorded({ text, note }: { text: string; note?: string }): ReactElement {
  return (
    <span>
      <span className="sk-mono">{text}</span>
      {note === undefined ? null : <span className="sk-count"> {note}</span>}
    </span>
  );
}

function Tags({ values }: { values: readonly unknown[] }): ReactElement {
  return (
    <ul className="sk-tags">
      {values.map((value, index) => (
        <li key={index} className="sk-tag">
          <VisibleText text={value === "" ? '""' : String(value)} />
        </li>
      ))}
    </ul>
  );
}

function isTag(value: unknown): boolean {
  if (typeof value === "string") return value.length <= MOST_TAGS && !value.includes("\n");
  return value === null || typeof value === "number" || typeof value === "boolean";
}
