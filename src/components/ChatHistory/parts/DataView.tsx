"use client";
import type { ReactElement } from "react";
import type { DataPart } from "../../../messages/Message.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { JsonBlock } from "./JsonBlock.js";
import type { PartViewProps } from "./PartViewProps.js";

/** Structured content of a message. */
export function DataView({ part }: PartViewProps<DataPart>): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  return (
    <div className="sk-data">
      <span className="sk-count">{labels.data}</span>
      <JsonBlock id={part.id} name={labels.data} value={part.value} />
    </div>
  );
}
