"use client";
import type { ReactElement, ReactNode } from "react";
import { CopyButton } from "../../ui/CopyButton.js";
import { useLabels } from "../labels.js";
import { chatHistoryLabels } from "./chatHistoryLabels.js";

/** Long lines scroll: the keyboard must reach what scrolls, and then it needs a name. */
const SCROLLS = { tabIndex: 0, role: "group" } as const;

/** A block of code with its language and a way to copy it. */
export function CodeBlock({ language, children }: { language: string; children?: ReactNode }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  const code = typeof children === "string" ? children : "";
  return (
    <div className="sk-code">
      <div className="sk-code__head">
        <span>{language}</span>
        <span className="sk-spring" />
        <CopyButton label={labels.copyCode} text={code} />
      </div>
      <pre className="sk-focus-in" {...SCROLLS} aria-label={labels.code(language)}>
        <code>{children}</code>
      </pre>
    </div>
  );
}
