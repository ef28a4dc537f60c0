"use client";
import type { ReactElement } from "react";
import { wholeOffset } from "../../ui/wholeOffset.js";
import { useLabels } from "../labels.js";
import type { JsonMatch, TextMatcher } from "./JsonMatch.js";
import type { JsonNode, JsonNodeKind } from "./rows/JsonRowSource.js";
import { jsonViewerLabels } from "./jsonViewerLabels.js";
import { MarkedText } from "./MarkedText.js";

export interface JsonScalarProps {
  node: JsonNode;
  /** UTF-16 units that are drawn at most. */
  max: number;
  matcher?: TextMatcher | undefined;
  /** The match that is shown, when it is in this value: the text around it is drawn rather than the beginning. */
  match?: JsonMatch | undefined;
}

const CLASSES: Readonly<Record<JsonNodeKind, string>> = {
  object: "sk-j-p",
  array: "sk-j-p",
  string: "sk-j-s",
  number: "sk-j-n",
  boolean: "sk-j-l",
  null: "sk-j-l",
  invalid: "sk-j-x",
  other: "sk-j-x",
};

/** A match nearer to the beginning than this is seen without moving the text. */
const NEAR = 40;
const BEFORE_MATCH = 16;

/** A scalar in one line, as JSON spells it; what is left out at an end is an ellipsis. */
export function JsonScalar({ node, max, matcher, match }: JsonScalarProps): ReactElement {
  const labels = useLabels(jsonViewerLabels);
  const whole = match && match.from > NEAR ? node.text() : undefined;
  const start = match && whole !== undefined ? wholeOffset(whole, match.from - BEFORE_MATCH) : 0;
  const head = whole === undefined ? node.head(max + 1) : whole.slice(start, start + max + 1);
  const quote = node.kind === "string" ? '"' : "";
  return (
    <>
      <span className={`sk-tree__val ${CLASSES[node.kind]}`}>
        {start > 0 ? "…" : quote}
        <MarkedText
          text={head.slice(0, max)}
          escapes={node.kind === "string"}
          matcher={matcher}
          current={match && match.from - start}
        />
        {head.length > max ? "…" : quote}
      </span>
      {node.kind === "string" && head === "" ? <span className="sk-tree__note">{labels.jsonEmptyText}</span> : null}
    </>
  );
}
