"use client";
import type { ReactElement } from "react";
import { formatLocation } from "../../../json/formatPath.js";
import type { ConversationSource } from "../../../messages/Conversation.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";

/** Says where the messages below were read from, how many there are, and how many are left out as said before. */
export function SourceHeading({ source }: { source: ConversationSource }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  return (
    <h3 className="sk-origin">
      <span className="sk-mono">{formatLocation(source.at)}</span> <span>{labels.messageCount(source.count)}</span>{" "}
      {source.repeated > 0 ? <span>{labels.repeatedCount(source.repeated)}</span> : null}
    </h3>
  );
}
