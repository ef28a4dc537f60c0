"use client";
import type { ReactElement } from "react";
import type { RefusalPart } from "../../../messages/Message.js";
import { Callout } from "../../../ui/Callout.js";
import { stopIcon } from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { PagedText } from "./PagedText.js";
import type { PartViewProps } from "./PartViewProps.js";

/** The model declined: a quiet note, for it is no failure. */
export function RefusalView({ part }: PartViewProps<RefusalPart>): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  return (
    <Callout icon={stopIcon} title={labels.refusal}>
      <PagedText id={part.id} text={part.text} />
    </Callout>
  );
}
