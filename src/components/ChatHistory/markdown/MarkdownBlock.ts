/** A piece of a markdown text that is parsed and drawn by itself. */
export interface MarkdownBlock {
  /** `code`: a piece of one long fenced block, without its fences. */
  readonly kind: "markdown" | "code";
  /** Where it begins and ends in the text, in UTF-16 units. Each block begins where the one before ends. */
  readonly offset: number;
  readonly end: number;
  /** As the source has it; of code, what stands between the fences. */
  readonly text: string;
  /** Lines from elsewhere in the source that it needs: the head of its table, definitions it refers to. */
  readonly before: string;
  /** It goes on in the middle of what began in a block before. */
  readonly isContinued: boolean;
  /** Of code: the block after it goes on with it. */
  readonly goesOn: boolean;
  /** Of code: the info string. */
  readonly language: string;
  /** Of the first piece of code: all pieces. */
  readonly wholeCode: string;
}
