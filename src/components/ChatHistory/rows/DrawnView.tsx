"use client";
import type { ReactElement } from "react";
import type { ChatRow } from "./chatRows.js";
import { useChat } from "../ChatContext.js";
import { CitationList } from "../parts/CitationList.js";
import { drawnId, type Drawn } from "../parts/drawnParts.js";
import { PartFrame } from "../parts/PartFrame.js";
import { PartView } from "../parts/PartView.js";
import { RawKeysView } from "../parts/RawKeysView.js";
import { TextView } from "../parts/TextView.js";

export interface DrawnViewProps {
  drawn: Drawn;
  row: ChatRow;
  /** It is a text, and nothing else is drawn in its message. */
  isAlone: boolean;
  isStreaming: boolean;
}

/** One thing of a message, as a place to lead to. A tool's block is one itself, and a text that is the whole message needs none. */
export function DrawnView({ drawn, row, isAlone, isStreaming }: DrawnViewProps): ReactElement {
  const { anchorPrefix, renderPart } = useChat();
  const { message, number, results } = row;
  const id = drawnId(drawn);
  const place = message.parts.findIndex((part) => part.id === id) + 1;
  const kind = drawn.kind === "part" ? drawn.part.kind : drawn.kind;
  const isHosts = drawn.kind === "part" && renderPart !== undefined && Object.hasOwn(renderPart, kind);
  const hasOwnFrame = (kind === "tool-call" || kind === "tool-result") && !isHosts;
  const view =
    drawn.kind === "part" ? (
      <PartView
        part={drawn.part}
        message={message}
        anchor={hasOwnFrame ? `${anchorPrefix}${number}.${place}` : undefined}
        result={results.get(drawn.part.id)}
        isStreaming={isStreaming}
      />
    ) : drawn.kind === "cited-text" ? (
      <TextView part={drawn.part} message={message} marks={drawn.marks} isStreaming={isStreaming} />
    ) : drawn.kind === "citations" ? (
      <CitationList parts={drawn.parts} />
    ) : (
      <RawKeysView parts={drawn.parts} message={message} />
    );
  if (hasOwnFrame || isAlone) return view;
  return (
    <PartFrame id={id} number={number} place={place}>
      {view}
    </PartFrame>
  );
}
