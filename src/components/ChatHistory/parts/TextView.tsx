"use client";
import type { ReactElement } from "react";
import type { Message, TextPart } from "../../../messages/Message.js";
import { Disclosure } from "../../../ui/Disclosure.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { Markdown, type MarkdownProps } from "../markdown/Markdown.js";
import { PagedText } from "./PagedText.js";
import type { PartViewProps } from "./PartViewProps.js";
import { countLines } from "./textPages.js";
import type { CitationMark } from "../markdown/citationMarks.js";
import { useMessageMarkdown } from "./useMessageMarkdown.js";
import { useRemembered } from "../useRemembered.js";

const FOLD_CHARACTERS = 160;

export interface TextViewProps extends PartViewProps<TextPart> {
  /** Passages that have sources. */
  readonly marks?: readonly CitationMark[];
}

/** What was said. System and developer prompts of more than a few words are folded to their first line. */
export function TextView({ part, message, marks, isStreaming = false }: TextViewProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const [open, setOpen] = useRemembered(`${part.id} open`, 0);
  const { text } = part;
  if (text === "") return <span className="sk-count">{labels.emptyText}</span>;
  const isPrompt = message.role === "system" || message.role === "developer";
  const lines = isPrompt ? countLines(text) : 1;
  const body = (
    <Said
      id={part.id}
      text={text}
      message={message}
      keepLines={message.role !== "assistant"}
      marks={marks}
      isStreaming={isStreaming}
    />
  );
  if (!isPrompt || (lines === 1 && text.length <= FOLD_CHARACTERS)) return body;
  return (
    <Disclosure
      lazy
      summary={firstLine(text)}
      note={lines > 1 ? labels.lineCount(lines) : labels.characterCount(text.length)}
      open={open === 1}
      onOpenChange={(next) => setOpen(next ? 1 : 0)}
    >
      {body}
    </Disclosure>
  );
}

function Said({ id, text, message, ...formatted }: MarkdownProps & { message: Message }): ReactElement {
  const [isMarkdown] = useMessageMarkdown(message);
  return isMarkdown ? <Markdown id={id} text={text} {...formatted} /> : <PagedText id={id} text={text} />;
}

function firstLine(text: string): string {
  const start = text.slice(0, 1_000).trimStart();
  const end = start.search(/[\n\r]/);
  return (end === -1 ? start : start.slice(0, end)).slice(0, 300);
}
