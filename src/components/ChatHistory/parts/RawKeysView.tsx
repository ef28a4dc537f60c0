"use client";
import { Fragment, memo, type ReactElement } from "react";
import { formatLocation } from "../../../json/formatPath.js";
import type { Message, RawPart } from "../../../messages/Message.js";
import { Button } from "../../../ui/Button.js";
import { Disclosure } from "../../../ui/Disclosure.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { useLabels } from "../../labels.js";
import { useChat } from "../ChatContext.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { JsonBlock } from "./JsonBlock.js";
import { rawKey } from "./rawKeys.js";
import { useRemembered } from "../useRemembered.js";

export interface RawKeysViewProps {
  readonly parts: readonly RawPart[];
  readonly message: Message;
}

/**
 * Keys of a message that were not understood, each with its value and the way to its place. They are folded to their
 * names, unless the message has nothing else, says that it failed, or was asked for.
 */
export const RawKeysView = memo(function RawKeysView({ parts, message }: RawKeysViewProps): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const { onShowInJson, marked } = useChat();
  const keys = parts.map((part) => rawKey(part, message) ?? "");
  const isShown = message.parts.length === parts.length || keys.includes("error") || marked === message.id;
  const [open, setOpen] = useRemembered(`${parts[0]?.id} open`, isShown ? 1 : 0);
  return (
    <Disclosure
      lazy
      className="sk-rawkeys"
      summary={<KeyNames keys={keys} />}
      note={labels.rawKeys(keys.length)}
      open={open === 1}
      onOpenChange={(next) => setOpen(next ? 1 : 0)}
    >
      <dl>
        {parts.map((part, index) => {
          const key = keys[index] ?? "";
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
      <span className="sk-mono sk-muted">
        <VisibleText text={formatLocation(message.at)} />
      </span>
    </Disclosure>
  );
});

function KeyNames({ keys }: { keys: readonly string[] }): ReactElement {
  return (
    <span className="sk-mono">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 ? ", " : null}
          <KeyText text={key} />
        </Fragment>
      ))}
    </span>
  );
}

function KeyText({ text }: { text: string }): ReactElement {
  return text === "" ? <>&quot;&quot;</> : <VisibleText text={text} escapes />;
}
