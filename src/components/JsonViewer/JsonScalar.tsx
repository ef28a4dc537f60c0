"use client";
import type { ReactElement } from "react";
import { VisibleText } from "../../ui/index.js";
import { useLabels } from "../labels.js";
import type { JsonNode, JsonNodeKind } from "./JsonRowSource.js";

export interface JsonScalarProps {
  node: JsonNode;
  /** UTF-16 units that are drawn at most. */
  max: number;
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

/** A scalar in one line, as JSON spells it; longer ones end in an ellipsis. */
export function JsonScalar({ node, max }: JsonScalarProps): ReactElement {
  const labels = useLabels();
  const head = node.head(max + 1);
  const text = head.slice(0, max);
  const quote = node.kind === "string" ? '"' : "";
  return (
    <>
      <span className={`sk-tree__val ${CLASSES[node.kind]}`}>
        {quote}
        <VisibleText text={text} escapes={node.kind === "string"} />
        {head.length > max ? "…" : quote}
      </span>
      {node.kind === "string" && head === "" ? <span className="sk-tree__note">{labels.jsonEmptyText}</span> : null}
    </>
  );
}
