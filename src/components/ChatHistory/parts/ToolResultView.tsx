"use client";
import type { ReactElement } from "react";
import type { ToolResultPart } from "../../../messages/Message.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import type { PartViewProps } from "./PartViewProps.js";
import { ResultValue } from "./ResultValue.js";
import { ToolFrame } from "./ToolFrame.js";
import { ToolHalf } from "./ToolHalf.js";

/** A result whose call is not recorded. */
export function ToolResultView({ part, message, anchor }: PartViewProps<ToolResultPart>): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const name = part.name || labels.toolUnnamed;
  return (
    <ToolFrame
      id={part.id}
      label={labels.toolResult(part.name)}
      name={name}
      callId={part.callId}
      outcomes={part.isError ? ["orphan", "error"] : ["orphan"]}
      at={part.at}
      anchor={anchor}
    >
      <ToolHalf label={labels.toolResultLabel} isError={part.isError === true}>
        <ResultValue part={part} message={message} name={labels.toolResultOf(name)} />
      </ToolHalf>
    </ToolFrame>
  );
}
