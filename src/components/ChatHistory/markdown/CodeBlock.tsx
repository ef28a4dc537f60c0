"use client";
import { useRef, type ReactElement } from "react";
import { CopyButton } from "../../../ui/CopyButton.js";
import { cx } from "../../../ui/cx.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { HighlightedCode } from "./highlight/HighlightedCode.js";
import { visibleCharacters } from "./visibleCharacters.js";

export interface CodeBlockProps {
  /** The first word of the info string. */
  language: string;
  code: string;
  /** What is copied: the block that this is a piece of. Default: the code. */
  wholeCode?: string;
  /** It goes on with the block above. */
  isContinued?: boolean;
  /** The block below goes on with it. */
  goesOn?: boolean;
  /** Colours wait until it is. Default true. */
  isFinished?: boolean;
}

/** Long lines scroll: the keyboard must reach what scrolls, and then it needs a name. */
const SCROLLS = { tabIndex: 0, role: "group" } as const;

/** A block of code with its language and a way to copy it. */
export function CodeBlock(props: CodeBlockProps): ReactElement {
  const { language, code, wholeCode = code, isContinued = false, goesOn = false, isFinished = true } = props;
  const labels = useLabels(chatHistoryLabels);
  const block = useRef<HTMLDivElement>(null);
  return (
    <div ref={block} className={cx("sk-code", isContinued && "sk-code--continued", goesOn && "sk-code--goes-on")}>
      {isContinued ? null : (
        <div className="sk-code__head">
          <span>{visibleCharacters(language)}</span>
          <span className="sk-spring" />
          <CopyButton label={labels.copyCode} text={wholeCode} />
        </div>
      )}
      <pre className="sk-focus-in" {...SCROLLS} aria-label={labels.code(language)}>
        <code>
          {isFinished ? <HighlightedCode code={code} language={language} place={block} /> : visibleCharacters(code)}
        </code>
      </pre>
    </div>
  );
}
