import type { ReactElement } from "react";
import { VisibleText } from "../../../ui/VisibleText.js";
import { jsonTokens, type JsonToken } from "./jsonTokens.js";

const CLASSES: Readonly<Record<JsonToken["kind"], string | undefined>> = {
  key: undefined,
  string: "sk-j-s",
  number: "sk-j-n",
  literal: "sk-j-l",
  punctuation: undefined,
};

/** Short JSON text, as written, in its colours. Always left to right. `id` is that of the block. */
export function JsonText({ id, text }: { id: string; text: string }): ReactElement {
  return (
    <pre data-sk-block={id} className="sk-jsontext">
      <code>
        {jsonTokens(text).map((token, index) => (
          <span key={index} className={CLASSES[token.kind]}>
            <VisibleText text={token.text} />
          </span>
        ))}
      </code>
    </pre>
  );
}
