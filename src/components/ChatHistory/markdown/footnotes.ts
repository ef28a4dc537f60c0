import type { Lexer, Token, TokenizerThis } from "marked";
import type { FootnoteDefinition, FootnoteReference } from "./MarkdownToken.js";

type Extensions = NonNullable<Lexer<string, string>["options"]["extensions"]>;

const DEFINITION = /^ {0,3}\[\^((?:\\.|[^\]\\\s[])+)\]:[ \t]*/;
const BEGINS_DEFINITION = /\n {0,3}\[\^(?:\\.|[^\]\\\s[])+\]:/;
const REFERENCE = /^\[\^((?:\\.|[^\]\\\s[])+)\]/;
/** Lines that end a note without a blank line before them. */
const INTERRUPTS = /^ {0,3}(?:\[\^[^\]\s]+\]:|#{1,6}(?:\s|$)|`{3}|~{3}|>|[-+*][ \t]|\d{1,9}[.)][ \t])/;

/** Footnotes for one run of the parser: `[^label]` is a reference where the text has a note with the label. */
export function footnotes(): Extensions {
  const labels = new Set<string>();
  return {
    renderers: {},
    childTokens: { footnoteDefinition: ["tokens"] },
    startBlock: [(text) => BEGINS_DEFINITION.exec(text)?.index],
    block: [
      function footnoteDefinition(this: TokenizerThis, text: string): FootnoteDefinition | undefined {
        const head = DEFINITION.exec(text);
        if (!head) return undefined;
        const label = normal(head[1] ?? "");
        labels.add(label);
        const { raw, content } = noteAt(text, head[0].length);
        const { top } = this.lexer.state;
        this.lexer.state.top = true;
        const tokens: Token[] = this.lexer.blockTokens(content, []);
        this.lexer.state.top = top;
        return { type: "footnoteDefinition", raw, label, tokens };
      },
    ],
    startInline: [(text) => nonNegative(text.indexOf("[^"))],
    inline: [
      (text): FootnoteReference | undefined => {
        const found = REFERENCE.exec(text);
        const label = normal(found?.[1] ?? "");
        return found && labels.has(label) ? { type: "footnoteReference", raw: found[0], label } : undefined;
      },
    ],
  };
}

function normal(label: string): string {
  return label.toLowerCase().toUpperCase();
}

function nonNegative(index: number): number | undefined {
  return index < 0 ? undefined : index;
}

/** A note goes on with the next lines, and after a blank line with those indented by four. */
function noteAt(text: string, head: number): { raw: string; content: string } {
  const lines = text.split("\n");
  const kept = [(lines[0] ?? "").slice(head)];
  let count = 1;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line.trim() === "") continue;
    const isIndented = /^(?: {4}|\t)/.test(line);
    const isNext = index === count;
    if (!isIndented && (!isNext || INTERRUPTS.test(line))) break;
    while (count < index) kept.push(lines[count++] ?? "");
    kept.push(line.replace(/^(?: {4}|\t)/, ""));
    count++;
  }
  return { raw: lines.slice(0, count).join("\n"), content: kept.join("\n") };
}
