"use client";
import type { ReactElement } from "react";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { markdownElements, type MarkdownLook } from "./markdownElements.js";
import type { FootnoteDefinition } from "./MarkdownToken.js";

export interface FootnoteListProps {
  /** In the order of their numbers. */
  definitions: readonly FootnoteDefinition[];
  look: MarkdownLook;
}

/** The notes below a text. */
export function FootnoteList({ definitions, look }: FootnoteListProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  return (
    <div className="sk-footnotes">
      <h4 className="sk-prose__h sk-prose__h--2">{labels.footnotes}</h4>
      <ol>
        {definitions.map(({ label, tokens }) => (
          <li key={label}>{markdownElements(tokens, look)}</li>
        ))}
      </ol>
    </div>
  );
}
