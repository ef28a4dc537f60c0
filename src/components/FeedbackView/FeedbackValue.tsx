"use client";
import type { ReactElement } from "react";
import { Icon, LongText, VisibleText, VisuallyHidden } from "../../ui/index.js";
import { starIcon, thumbDownIcon, thumbUpIcon } from "../../ui/icons.js";
import { JsonRemarks } from "../JsonViewer/JsonRemarks.js";
import type { JsonNode } from "../JsonViewer/rows/JsonRowSource.js";
import { JsonViewer } from "../JsonViewer/JsonViewer.js";
import { jsonToolLabels } from "../JsonViewer/jsonToolLabels.js";
import { useLabels } from "../labels.js";
import type { RecordEntry } from "../recordEntries.js";
import { feedbackViewLabels } from "./feedbackViewLabels.js";

const LABELS = { ...feedbackViewLabels, ...jsonToolLabels };
const STARS = 5;
const MOST_TAGS = 100;
const LONGEST_TAG = 100;
const NESTED_HEIGHT = 240;

/** One value of a feedback: stars, thumbs, text, tags, or a tree. */
export function FeedbackValue({ entry }: { entry: RecordEntry }): ReactElement {
  const labels = useLabels(LABELS);
  const { name, node, value, content } = entry;
  if (node.kind === "number") return <NumberValue entry={entry} />;
  if (typeof value === "boolean") {
    return (
      <span className="sk-row">
        <Icon shape={value ? thumbUpIcon : thumbDownIcon} />
        <span>{String(value)}</span>
      </span>
    );
  }
  if (value === "") return <Recorded text={'""'} note={labels.feedbackEmptyText} />;
  if (typeof value === "string") return <LongText text={value} moreLabel={labels.textMore} first={1200} lines={20} />;
  if (value === null) return <Recorded text="null" />;
  if (node.kind === "array" && node.size === 0) return <Recorded text="[ ]" note={labels.feedbackEmptyList} />;
  const tags = tagsOf(node);
  if (tags) return <Tags texts={tags} />;
  return (
    <JsonViewer
      {...content}
      toolbar={false}
      aria-label={name}
      maxHeight={NESTED_HEIGHT}
      className="sk-feedback__json"
    />
  );
}

function NumberValue({ entry: { name, node, value } }: { entry: RecordEntry }): ReactElement {
  const labels = useLabels(LABELS);
  const stars = node.remark === undefined && /rating|stars/i.test(name) ? starsOf(value) : undefined;
  if (stars === undefined) {
    return (
      <span className="sk-row sk-row--wrap">
        <span className="sk-num">
          <LongText text={node.text()} moreLabel={labels.textMore} first={1200} />
        </span>
        <JsonRemarks remark={node.remark} duplicate={false} />
      </span>
    );
  }
  return (
    <span className="sk-stars">
      <span className="sk-stars__row" aria-hidden="true">
        {Array.from({ length: STARS }, (_, star) => (
          <Icon key={star} shape={starIcon} solid={star < stars} className={star < stars ? undefined : "sk-off"} />
        ))}
      </span>
      <span className="sk-num" aria-hidden="true">
        {node.text()}
      </span>
      <VisuallyHidden>{labels.feedbackStars(stars, STARS)}</VisuallyHidden>
    </span>
  );
}

function starsOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= STARS ? value : undefined;
}

function Recorded({ text, note }: { text: string; note?: string }): ReactElement {
  return (
    <span>
      <span className="sk-mono">{text}</span>
      {note === undefined ? null : <span className="sk-count"> {note}</span>}
    </span>
  );
}

function Tags({ texts }: { texts: readonly string[] }): ReactElement {
  return (
    <ul className="sk-tags">
      {texts.map((text, index) => (
        <li key={index} className="sk-tag">
          <VisibleText text={text === "" ? '""' : text} />
        </li>
      ))}
    </ul>
  );
}

/** The items of a list of short scalars that need no remark; undefined for every other value. */
function tagsOf(node: JsonNode): string[] | undefined {
  if (node.kind !== "array" || node.size > MOST_TAGS) return undefined;
  const items = Array.from({ length: node.size }, (_, index) => node.child(index));
  return items.every(isTag) ? items.map((item) => item.text()) : undefined;
}

function isTag(item: JsonNode): boolean {
  if (item.kind === "object" || item.kind === "array" || item.remark !== undefined) return false;
  return item.textLength() <= LONGEST_TAG && !item.text().includes("\n");
}
