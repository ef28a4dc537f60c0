import type { MarkedToken, Token } from "marked";

/** The number of a note, where the text refers to it. */
export interface FootnoteReference {
  readonly type: "footnoteReference";
  readonly raw: string;
  /** As labels are compared. */
  readonly label: string;
}

/** A note that stands below the text. */
export interface FootnoteDefinition {
  readonly type: "footnoteDefinition";
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}

/** What the parser gives. */
export type MarkdownToken = MarkedToken | FootnoteReference | FootnoteDefinition;
