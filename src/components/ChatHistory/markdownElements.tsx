"use client";
import type { ReactElement, ReactNode } from "react";
import type { Components } from "react-markdown";
import { VisuallyHidden } from "../../ui/VisuallyHidden.js";
import { useLabels } from "../labels.js";
import { chatHistoryLabels } from "./chatHistoryLabels.js";
import { CodeBlock } from "./CodeBlock.js";
import { MediaView } from "./MediaView.js";
import { SafeLink } from "./SafeLink.js";

/** The elements markdown becomes. None passes on an id, a style or an address unjudged. `id` keys what they remember. */
export function markdownElements(id: string): Components {
  return {
    a: ({ href, children }) => <SafeLink address={href ?? ""}>{children}</SafeLink>,
    img: ({ src, alt }) => (
      <MediaView id={`${id} ${src}`} kind="image" source={{ url: typeof src === "string" ? src : "" }} name={alt} />
    ),
    h1: heading(1),
    h2: heading(2),
    h3: heading(3),
    h4: heading(4),
    h5: heading(5),
    h6: heading(6),
    pre: ({ children }) => <>{children}</>,
    code: ({ className, children, node }) =>
      isBlock(node) ? (
        <CodeBlock language={/^language-(\S+)/.exec(className ?? "")?.[1] ?? ""}>{children}</CodeBlock>
      ) : (
        <code>{children}</code>
      ),
    table: ({ children }) => (
      <div className="sk-scroll">
        <table className="sk-table">{children}</table>
      </div>
    ),
    th: ({ children, style }) => <th className={alignClass(style?.textAlign)}>{children}</th>,
    td: ({ children, style }) => <td className={alignClass(style?.textAlign)}>{children}</td>,
    li: ({ children, className }) => (
      <li className={className === "task-list-item" ? "sk-task" : undefined}>{children}</li>
    ),
    input: ({ checked }) => <TaskMark done={checked === true} />,
    section: ({ children }) => <div className="sk-footnotes">{children}</div>,
  };
}

/** All headings are level 4 in the outline of the page, which is the host's; their rank is told by size. */
function heading(rank: number): (props: { children?: ReactNode }) => ReactElement {
  return function Heading({ children }) {
    return <h4 className={`sk-prose__h sk-prose__h--${rank}`}>{children}</h4>;
  };
}

function TaskMark({ done }: { done: boolean }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  return (
    <>
      <span aria-hidden="true">{done ? "☑" : "☐"}</span>
      <VisuallyHidden>{labels.task(done)}</VisuallyHidden>
    </>
  );
}

function alignClass(align: string | undefined): string | undefined {
  return align === "right" ? "sk-table__end" : align === "center" ? "sk-table__center" : undefined;
}

/** Code of a block ends with a line end; inline code cannot hold one. */
function isBlock(node: { children: readonly { type: string; value?: string }[] } | undefined): boolean {
  const first = node?.children[0];
  return first === undefined || (first.type === "text" && (first.value ?? "").endsWith("\n"));
}
