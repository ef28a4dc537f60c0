"use client";
import type { ReactElement } from "react";
import { formatLocation } from "../../../json/formatPath.js";
import type { RawPart } from "../../../messages/Message.js";
import { Button } from "../../../ui/Button.js";
import { Icon } from "../../../ui/Icon.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { unknownIcon } from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import { useChat } from "../ChatContext.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { JsonBlock } from "./JsonBlock.js";
import type { PartViewProps } from "./PartViewProps.js";

/** A part that was not understood: shown as it was recorded, with the way to its place. */
export function RawView({ part }: PartViewProps<RawPart>): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const { onShowInJson } = useChat();
  const type = typeOf(part.value);
  const name = type === undefined ? labels.rawPartUntyped : labels.rawPart(type);
  return (
    <div className="sk-hold">
      <Icon shape={unknownIcon} />
      <div className="sk-hold__text">
        <span>
          <VisibleText text={name} escapes />
        </span>
        <JsonBlock id={part.id} name={name} value={part.value} />
        <span className="sk-hold__acts">
          {onShowInJson ? (
            <Button variant="link" onClick={() => onShowInJson(part.at)}>
              {labels.showInJson}
            </Button>
          ) : null}
          <span className="sk-mono sk-muted">
            <VisibleText text={formatLocation(part.at)} />
          </span>
        </span>
      </div>
    </div>
  );
}

function typeOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "type") || !("type" in value))
    return undefined;
  return typeof value.type === "string" && value.type !== "" ? value.type.slice(0, 200) : undefined;
}
