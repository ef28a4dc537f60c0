"use client";
import { memo, type ReactElement } from "react";
import { formatLocation } from "../../json/index.js";
import type { Message, RawPart } from "../../messages/Message.js";
import { Button } from "../../ui/Button.js";
import { Icon } from "../../ui/Icon.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { unknownIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { useChat } from "./ChatContext.js";
import { chatHistoryLabels } from "./chatHistoryLabels.js";
import { JsonBlock } from "./JsonBlock.js";
import { rawKey } from "./rawKeys.js";

export interface RawKeysViewProps {
  readonly parts: readonly RawPart[];
  readonly message: Message;
}

/** Keys of a message that were not understood: one block, each key with its value and the way to its place. */
export const RawKeysView = memo(function RawKeysView({ parts, message }: RawKeysViewProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const { onShowInJson } = useChat();
  return (
    <div className="sk-hold">
      <Icon shape={unknownIcon} />
      <div className="sk-hold__text">
        <span>{labels.rawKeys(parts.length)}</span>
        <dl className="sk-rawkeys">
          {parts.map((part) => {
            const key = rawKey(part, message) ?? "";
            return (
              <div key={part.id}>
                <dt>
                  {onShowInJson ? (
                    <Button
                      variant="link"
                      aria-label={labels.showNameInJson(key)}
                      title={labels.showInJson}
                      onClick={() => onShowInJson(part.at)}
                    >
                      <KeyText text={key} />
                    </Button>
                  ) : (
                    <KeyText text={key} />
                  )}
                </dt>
                <dd>
                  <JsonBlock id={part.id} name={key} value={part.value} />
                </dd>
              </div>
            );
          })}
        </dl>
        <span className="sk-mono sk-muted sk-hold__acts">
          <VisibleText text={formatLocation(message.at)} />
        </span>
      </div>
    </div>
  );
});

function KeyText({ text }: { text: string }): ReactElement {
  return text === "" ? <>&quot;&quot;</> : <VisibleText text={text} escapes />;
}
