"use client";
import type { ReactElement } from "react";
import type { CitationPart } from "../../messages/Message.js";
import { useLabels } from "../labels.js";
import { chatHistoryLabels } from "./chatHistoryLabels.js";
import { PagedText } from "./PagedText.js";
import type { PartViewProps } from "./PartViewProps.js";
import { SafeLink } from "./SafeLink.js";

/** A source the message names: its title, its address, and the passage that is quoted. */
export function CitationView({ part }: PartViewProps<CitationPart>): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const title = part.title ?? part.url;
  return (
    <div className="sk-cite">
      <span className="sk-count">{labels.citation}</span>
      {title === undefined ? null : (
        <bdi>{part.url === undefined ? title : <SafeLink address={part.url}>{title}</SafeLink>}</bdi>
      )}
      {part.text === undefined ? null : (
        <blockquote className="sk-quote">
          <PagedText id={part.id} text={part.text} />
        </blockquote>
      )}
    </div>
  );
}
