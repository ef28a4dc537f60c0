"use client";
import type { ReactElement } from "react";
import type { ReasoningPart, ReasoningState } from "../../../messages/Message.js";
import { Disclosure } from "../../../ui/Disclosure.js";
import { Icon } from "../../../ui/Icon.js";
import { lockIcon } from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { Markdown } from "../markdown/Markdown.js";
import { PagedText } from "./PagedText.js";
import type { PartViewProps } from "./PartViewProps.js";
import { useMessageMarkdown } from "./useMessageMarkdown.js";
import { useRemembered } from "../useRemembered.js";
import { countLines } from "./textPages.js";

const STATES: Readonly<Record<ReasoningState, (labels: typeof chatHistoryLabels) => string>> = {
  text: (labels) => labels.reasoningText,
  summary: (labels) => labels.reasoningSummary,
  encrypted: (labels) => labels.reasoningEncrypted,
  redacted: (labels) => labels.reasoningRedacted,
  "signature-only": (labels) => labels.reasoningSignatureOnly,
};

/** What the model thought: folded, and its state in words. Without a text there is nothing to open. */
export function ReasoningView({ part, message, isStreaming = false }: PartViewProps<ReasoningPart>): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const [open, setOpen] = useRemembered(`${part.id} open`, 0);
  const [isMarkdown] = useMessageMarkdown(message);
  const readable = part.state === "text" || part.state === "summary";
  const summary = (
    <>
      <span className="sk-strong">{labels.reasoning}</span>{" "}
      <span className="sk-muted">{STATES[part.state](labels)}</span>
    </>
  );
  if (part.text === "")
    return (
      <p className="sk-quiet">
        <Icon shape={lockIcon} />
        <span>{summary}</span>
      </p>
    );
  return (
    <Disclosure
      lazy
      className="sk-reasoning"
      summary={summary}
      note={readable ? labels.lineCount(countLines(part.text)) : labels.characterCount(part.text.length)}
      open={open === 1}
      onOpenChange={(next) => setOpen(next ? 1 : 0)}
    >
      {readable && isMarkdown ? (
        <Markdown id={part.id} text={part.text} keepLines isStreaming={isStreaming} />
      ) : (
        <PagedText id={part.id} text={part.text} face={readable ? "prose" : "code"} />
      )}
    </Disclosure>
  );
}
