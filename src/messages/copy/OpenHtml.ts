/** HTML that is open after some lines of Markdown, code blocks left out. In doubt it is. */
export class OpenHtml {
  /** A block of HTML goes on to the next empty line. */
  #isInBlock = false;
  /** The ends of comments and instructions: nothing else ends them. */
  readonly #ends = new Set<string>();
  readonly #depths = new Map<string, number>();

  add(line: string): void {
    if (/^[\s>]*$/.test(line)) this.#isInBlock = false;
    const text = this.#isInBlock ? line : line.replace(/`[^`]*`/g, "");
    // Marks of lists and quotes may stand before it.
    if (/^[\s>*+\-\d.)]*</.test(text)) this.#isInBlock = true;
    for (const [start, end] of PAIRS) {
      if (text.lastIndexOf(start) > text.lastIndexOf(end)) this.#ends.add(end);
      else if (text.includes(end)) this.#ends.delete(end);
    }
    for (const [, slash, name = ""] of text.matchAll(ELEMENT)) {
      const tag = name.toLowerCase();
      this.#depths.set(tag, Math.max(0, (this.#depths.get(tag) ?? 0) + (slash === "/" ? -1 : 1)));
    }
  }

  /** Whether what follows an empty line would be inside. */
  get takesRest(): boolean {
    return this.#ends.size > 0 || [...this.#depths.values()].some((depth) => depth > 0);
  }

  /** Whether a code fence on the next line may be no fence. */
  get hidesFence(): boolean {
    return this.#isInBlock || this.#ends.size > 0 || RAW.some((tag) => (this.#depths.get(tag) ?? 0) > 0);
  }
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<![CDATA[", "]]>"],
];
const RAW = ["pre", "script", "style", "textarea"];
const ELEMENT = new RegExp(
  `<(/?)(${RAW.join("|")}|details|summary|div|table|tr|td|th|ul|ol|blockquote|center)\\b`,
  "gi",
);
