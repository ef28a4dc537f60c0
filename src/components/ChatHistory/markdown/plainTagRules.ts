import { Lexer, type Rules } from "marked";

const NEVER = /(?!)/;
/** How the grammar writes the HTML blocks that end a paragraph, a table or an item. */
const HTML_INTERRUPTS = / \{0,3\}\(\?:<\\?\/\?\(\?:address\|.*?CDATA\\\[\)/g;

/** The grammar in which tags mean nothing: they end no paragraph and hide no emphasis. `own`: as the parser made it. */
export function plainTagRules(own: Rules): Rules {
  return { block: BLOCK, inline: INLINE, other: { ...own.other, htmlBeginRegex: () => NEVER } };
}

const { block, inline } = Lexer.rules;
const BLOCK: Rules["block"] = {
  ...block.gfm,
  html: NEVER,
  paragraph: withoutHtml(block.gfm.paragraph),
  lheading: withoutHtml(block.gfm.lheading),
  table: withoutHtml(block.gfm.table),
  blockquote: withoutHtml(block.gfm.blockquote),
};
const INLINE: Rules["inline"] = { ...inline.gfm, tag: NEVER };

function withoutHtml({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replace(HTML_INTERRUPTS, NEVER.source), flags);
}
