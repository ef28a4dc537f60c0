"use client";
import type { ReactElement } from "react";
import type { ToolCallPart } from "../../../messages/Message.js";
import { useLabels } from "../../labels.js";
import { useChat } from "../ChatContext.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import type { JoinedResult } from "./JoinedResult.js";
import { JsonBlock } from "./JsonBlock.js";
import { PartSlot } from "./PartSlot.js";
import type { PartViewProps } from "./PartViewProps.js";
import { ResultValue } from "./ResultValue.js";
import { ToolFrame, type ToolOutcome } from "./ToolFrame.js";
import { ToolHalf } from "./ToolHalf.js";

/** A call of a tool and, where one is recorded, its result: one block, two halves. */
export function ToolCallView({ part, message, anchor, result }: PartViewProps<ToolCallPart>): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const { anchorPrefix } = useChat();
  const name = part.name || labels.toolUnnamed;
  const hasArguments = part.inputText !== undefined || part.input !== undefined;
  const elsewhere = result !== undefined && result.message !== message;
  return (
    <ToolFrame
      id={part.id}
      label={labels.toolCall(name)}
      name={name}
      callId={part.callId}
      outcomes={[outcomeOf(result)]}
      at={part.at}
      anchor={anchor}
    >
      {hasArguments ? (
        <ToolHalf label={labels.toolArguments}>
          <JsonBlock
            id={`${part.id} input`}
            name={labels.toolArgumentsOf(name)}
            value={part.input}
            text={part.inputText}
            notJson={labels.toolArgumentsNotJson}
          />
        </ToolHalf>
      ) : null}
      {result ? (
        <ToolHalf
          label={labels.toolResultLabel}
          note={elsewhere ? labels.toolResultFrom(result.number) : undefined}
          isError={result.part.isError === true}
          anchor={`${anchorPrefix}${result.number}.${result.message.parts.indexOf(result.part) + 1}`}
        >
          <PartSlot
            part={result.part}
            message={result.message}
            fallback={<ResultValue part={result.part} message={result.message} name={labels.toolResultOf(name)} />}
          />
        </ToolHalf>
      ) : null}
    </ToolFrame>
  );
}

function outcomeOf(result: JoinedResult | undefined): ToolOutcome {
  if (!result) return "no-result";
  if (result.part.isError === undefined) return "answered";
  return result.part.isError ? "error" : "ok";
}
