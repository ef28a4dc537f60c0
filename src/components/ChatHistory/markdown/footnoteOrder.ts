import type { Token } from "marked";
import type { FootnoteDefinition, MarkdownToken } from "./MarkdownToken.js";

export interface FootnoteOrder {
  /** The number of each note by its label. */
  readonly numbers: ReadonlyMap<string, number>;
  /** In the order of their numbers. */
  readonly definitions: readonly FootnoteDefinition[];
}

const NONE: FootnoteOrder = { numbers: new Map(), definitions: [] };

/** Numbers notes in the order in which the text refers to them; those it does not refer to come last. */
export function footnoteOrder(tokens: readonly MarkdownToken[]): FootnoteOrder {
  const defined = new Map<string, FootnoteDefinition>();
  const referred = new Set<string>();
  visit(tokens, (token) => {
    if (token.type === "footnoteDefinition" && !defined.has(token.label)) defined.set(token.label, token);
    if (token.type === "footnoteReference") referred.add(token.label);
  });
  if (defined.size === 0) return NONE;
  const labels = [...new Set([...referred, ...defined.keys()])].filter((label) => defined.has(label));
  return {
    numbers: new Map(labels.map((label, index) => [label, index + 1])),
    definitions: labels.flatMap((label) => defined.get(label) ?? []),
  };
}

function visit(tokens: readonly Token[], see: (token: MarkdownToken) => void): void {
  for (const one of tokens) {
    const token = one as MarkdownToken;
    see(token);
    if (token.type === "list") visit(token.items, see);
    else if (token.type === "table") for (const cell of [token.header, ...token.rows].flat()) visit(cell.tokens, see);
    else if ("tokens" in token) visit(token.tokens ?? [], see);
  }
}
