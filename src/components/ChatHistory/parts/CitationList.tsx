"use client";
import type { ReactElement } from "react";
import type { CitationPart } from "../../../messages/Message.js";
import { Button } from "../../../ui/Button.js";
import { cx } from "../../../ui/cx.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { citedSources, type CitedSource } from "./citedSources.js";
import { PagedText } from "./PagedText.js";
import { safeLink } from "../remote/safeAddress.js";
import { SafeLink } from "../remote/SafeLink.js";
import { useRemembered } from "../useRemembered.js";

const FIRST = 5;

/** The sources that a message or a result names: each once, with its address and the passages that are quoted. */
export function CitationList({ parts }: { parts: readonly CitationPart[] }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const [open, setOpen] = useRemembered(`${parts[0]?.id} sources`, 0);
  const sources = citedSources(parts);
  const shown = open === 1 || sources.length <= FIRST + 1 ? sources : sources.slice(0, FIRST);
  const title = labels.citations(sources.length);
  return (
    <div className="sk-cites">
      <span className="sk-count">{title}</span>
      <ol aria-label={title} className={cx(sources.length === 1 && "sk-cites__one")}>
        {shown.map((source) => (
          <li key={source.id}>
            <Source source={source} />
          </li>
        ))}
      </ol>
      {shown.length < sources.length ? (
        <Button variant="link" onClick={() => setOpen(1)}>
          {labels.moreCitations(sources.length - shown.length)}
        </Button>
      ) : null}
    </div>
  );
}

function Source({ source: { id, title, url, citations } }: { source: CitedSource }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const host = url === undefined ? undefined : safeLink(url)?.host;
  const name = title || url;
  const quotes = citations.filter(({ text }) => text !== undefined);
  return (
    <>
      {name === undefined ? null : (
        <bdi data-sk-block={`${id} source`}>
          {url === undefined ? <VisibleText text={name} /> : <SafeLink address={url}>{name}</SafeLink>}
        </bdi>
      )}
      {host === undefined || name === undefined || name.includes(host) ? null : (
        <span className="sk-muted"> {host}</span>
      )}
      {quotes.map((quote) => (
        <blockquote key={quote.id} className="sk-quote">
          <PagedText id={quote.id} text={quote.text ?? ""} />
        </blockquote>
      ))}
      {name === undefined && quotes.length === 0 ? <span className="sk-muted">{labels.citationUnnamed}</span> : null}
    </>
  );
}
