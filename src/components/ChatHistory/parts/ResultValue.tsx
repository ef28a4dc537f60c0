"use client";
import type { ReactElement } from "react";
import type { Message, Part, ToolResultPart } from "../../../messages/Message.js";
import { Disclosure } from "../../../ui/Disclosure.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { CitationList } from "./CitationList.js";
import { drawnParts } from "./drawnParts.js";
import { JsonBlock } from "./JsonBlock.js";
import { MediaPartView } from "./MediaPartView.js";
import { PagedText } from "./PagedText.js";
import { useRemembered } from "../useRemembered.js";

export interface ResultValueProps {
  part: ToolResultPart;
  message: Message;
  /** Accessible name of a tree. */
  name: string;
}

/** What a tool gave. Where it holds pictures, documents or sources they are drawn as such, and the record is folded below them. */
export function ResultValue({ part, message, name }: ResultValueProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const [open, setOpen] = useRemembered(`${part.id} record`, 0);
  const record = <JsonBlock id={part.id} name={name} value={part.output} />;
  if (!part.parts?.length) return record;
  return (
    <div className="sk-blocks">
      {drawnParts(part.parts, message).map((drawn) =>
        drawn.kind === "citations" ? (
          <CitationList key={drawn.parts[0]?.id} parts={drawn.parts} />
        ) : drawn.kind === "raw-keys" ? (
          drawn.parts.map((raw) => <ResultBlock key={raw.id} part={raw} message={message} name={name} />)
        ) : (
          <ResultBlock key={drawn.part.id} part={drawn.part} message={message} name={name} />
        ),
      )}
      <Disclosure
        lazy
        summary={labels.resultRecord}
        note={Array.isArray(part.output) ? labels.blockCount(part.output.length) : undefined}
        open={open === 1}
        onOpenChange={(next) => setOpen(next ? 1 : 0)}
      >
        {record}
      </Disclosure>
    </div>
  );
}

function ResultBlock({ part, message, name }: { part: Part; message: Message; name: string }): ReactElement {
  switch (part.kind) {
    case "image":
    case "audio":
    case "video":
    case "file":
      return <MediaPartView part={part} message={message} />;
    case "citation":
      return <CitationList parts={[part]} />;
    case "text":
    case "reasoning":
    case "refusal":
      return /^\s*[[{]/.test(part.text) || part.text === "" ? (
        <JsonBlock id={part.id} name={name} value={part.text} />
      ) : (
        <PagedText id={part.id} text={part.text} face="code" />
      );
    case "tool-call":
      return <JsonBlock id={part.id} name={name} value={{ name: part.name, input: part.input }} />;
    case "tool-result":
      return <JsonBlock id={part.id} name={name} value={part.output} />;
    case "data":
    case "raw":
      return <JsonBlock id={part.id} name={name} value={part.value} />;
  }
}
