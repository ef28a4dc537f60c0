"use client";
import { Fragment, type ReactElement, type ReactNode } from "react";
import type { Token, Tokens } from "marked";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.js";
import { useLabels } from "../../labels.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { MediaView } from "../remote/MediaView.js";
import { SafeLink } from "../remote/SafeLink.js";
import { CodeBlock } from "./CodeBlock.js";
import { CitedSources } from "./CitedSources.js";
import type { PlacedMarks } from "./citationMarks.js";
import { decodeReferences } from "./decodeReferences.js";
import type { MarkdownToken } from "./MarkdownToken.js";
import { plainText } from "./plainText.js";
import { visibleCharacters } from "./visibleCharacters.js";

/** What the elements of one block share. */
export interface MarkdownLook {
  /** Keys what images remember. */
  readonly id: string;
  /** Line ends are kept by CSS, so that a break needs no element. */
  readonly keepLines: boolean;
  readonly marks: PlacedMarks;
  /** Numbers of the footnotes, by label. */
  readonly notes: ReadonlyMap<string, number>;
  /** Whether the last code block is complete. */
  readonly isFinished: boolean;
}

/** The elements that markdown becomes. None passes on an id, a style or an address unjudged. */
export function markdownElements(tokens: readonly Token[], look: MarkdownLook): ReactNode[] {
  const elements: ReactNode[] = [];
  for (const [index, token] of tokens.entries()) {
    const element = elementOf(token as MarkdownToken, index, look);
    // What is read or copied as one text keeps its blocks apart.
    if (BLOCKS.has(token.type) && elements.length > 0) elements.push("\n");
    if (element !== null) elements.push(element);
  }
  return elements;
}

const BLOCKS: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "code",
  "blockquote",
  "list",
  "list_item",
  "table",
  "hr",
]);

function elementOf(token: MarkdownToken, key: number, look: MarkdownLook): ReactNode {
  switch (token.type) {
    case "paragraph":
      return <p key={key}>{inline(token.tokens, look)}</p>;
    case "text":
      return token.tokens ? (
        <Fragment key={key}>{inline(token.tokens, look)}</Fragment>
      ) : (
        <Fragment key={key}>{textOf(token, decodeReferences, look)}</Fragment>
      );
    case "escape":
      return <Fragment key={key}>{textOf(token, (raw) => raw.slice(1), look)}</Fragment>;
    case "heading":
      return heading(token, key, look);
    case "code":
      return (
        <CodeBlock
          key={key}
          language={languageOf(token.lang ?? "")}
          code={token.text === "" ? "" : token.text.replace(/\n?$/, "\n")}
          isFinished={look.isFinished}
        />
      );
    case "blockquote":
      return <blockquote key={key}>{markdownElements(token.tokens, look)}</blockquote>;
    case "list":
      return list(token, key, look);
    case "list_item":
      return (
        <li key={key} className={token.task ? "sk-task" : undefined}>
          {markdownElements(token.tokens, look)}
        </li>
      );
    case "checkbox":
      return <TaskMark key={key} done={token.checked} />;
    case "table":
      return table(token, key, look);
    case "hr":
      return <hr key={key} />;
    case "strong":
      return <strong key={key}>{inline(token.tokens, look)}</strong>;
    case "em":
      return <em key={key}>{inline(token.tokens, look)}</em>;
    case "del":
      return <del key={key}>{inline(token.tokens, look)}</del>;
    case "codespan":
      return <code key={key}>{visibleCharacters(token.text)}</code>;
    case "br":
      return look.keepLines ? "\n" : <br key={key} />;
    case "link":
      return (
        <SafeLink key={key} address={decodeReferences(token.href)}>
          {token["autolink"] === true ? visibleCharacters(token.text) : inline(token.tokens, look)}
        </SafeLink>
      );
    case "image":
      return image(token, key, look);
    case "footnoteReference":
      return (
        <sup key={key}>
          <span>{look.notes.get(token.label)}</span>
        </sup>
      );
    case "html":
      return <Fragment key={key}>{visibleCharacters(token.raw)}</Fragment>;
    case "space":
    case "def":
    case "footnoteDefinition":
      return null;
    default:
      return token satisfies never;
  }
}

const inline = markdownElements;

function textOf(token: Token, shown: (raw: string) => string, { marks }: MarkdownLook): ReactNode {
  const placed = marks.get(token);
  if (!placed) return visibleCharacters(shownLines(shown(token.raw)));
  const nodes: ReactNode[] = [];
  let from = 0;
  for (const [index, { at, sources }] of placed.entries()) {
    nodes.push(
      <Fragment key={index}>
        {visibleCharacters(shownLines(shown(token.raw.slice(from, at))))}
        <CitedSources sources={sources} />
      </Fragment>,
    );
    from = at;
  }
  nodes.push(<Fragment key="rest">{visibleCharacters(shownLines(shown(token.raw.slice(from))))}</Fragment>);
  return nodes;
}

/** Blanks around a line end are not shown. */
function shownLines(text: string): string {
  return text.includes("\n") ? text.replace(/[ \t]*\n[ \t]*/g, "\n") : text;
}

/** All headings are level 4 in the outline of the page, which is the host's; their rank is told by size. */
function heading({ depth, tokens }: Tokens.Heading, key: number, look: MarkdownLook): ReactElement {
  return (
    <h4 key={key} className={`sk-prose__h sk-prose__h--${depth}`}>
      {inline(tokens, look)}
    </h4>
  );
}

/** The first word of an info string. */
function languageOf(info: string): string {
  return decodeReferences(info.split(/\s/, 1)[0] ?? "");
}

function list({ ordered, start, items }: Tokens.List, key: number, look: MarkdownLook): ReactElement {
  const drawn = markdownElements(items, look);
  if (!ordered) return <ul key={key}>{drawn}</ul>;
  return (
    <ol key={key} start={start === "" || start === 1 ? undefined : start}>
      {drawn}
    </ol>
  );
}

function table({ header, rows }: Tokens.Table, key: number, look: MarkdownLook): ReactElement {
  return (
    <div key={key} className="sk-scroll">
      <table className="sk-table">
        <thead>
          <tr>
            {header.map(({ align, tokens }, column) => (
              <th key={column} className={alignClass(align)}>
                {inline(tokens, look)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.length === 0 ? null : (
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map(({ align, tokens }, column) => (
                  <td key={column} className={alignClass(align)}>
                    {inline(tokens, look)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

function alignClass(align: Tokens.TableCell["align"]): string | undefined {
  return align === "right" ? "sk-table__end" : align === "center" ? "sk-table__center" : undefined;
}

function image({ href, tokens }: Tokens.Image, key: number, { id }: MarkdownLook): ReactElement {
  const url = decodeReferences(href);
  return <MediaView key={key} id={`${id} ${url}`} kind="image" source={{ url }} name={plainText(tokens)} />;
}

function TaskMark({ done }: { done: boolean }): ReactElement {
  const labels = useLabels(chatHistoryLabels);
  return (
    <>
      <span aria-hidden="true">{done ? "☑" : "☐"}</span>
      <VisuallyHidden>{labels.task(done)}</VisuallyHidden>{" "}
    </>
  );
}
