import { JsonColumns } from "./JsonColumns.js";
import type { JsonProblem } from "./JsonProblem.js";
import { OpenContainers, type Closer } from "./OpenContainers.js";
import { describeToken, ProblemLog } from "./ProblemLog.js";
import { recoverString } from "./recoverString.js";
import { scanWord, skipBlank } from "./recoverTokens.js";
import { isJsonNumber } from "./scanNumber.js";

/**
 * Reads a text that `indexJson` refused, from offset `from` to its end: every difference from RFC 8259 is a problem, and
 * what is meant is guessed. A missing value is an `invalid` node of length 0; an unquoted key is a key.
 */
export function recoverJson(text: string, from: number): { columns: JsonColumns; problems: JsonProblem[] } {
  const recovery = new Recovery(text, from);
  let step: Step | undefined = "value";
  while (step !== undefined) step = recovery.take(step);
  return { columns: recovery.columns, problems: recovery.log.problems() };
}

/** What the grammar expects next. `value`: the root, an item, or a member's value when a key is pending. */
type Step = "value" | "key" | "after";

class Recovery {
  readonly columns = new JsonColumns(64);
  readonly log: ProblemLog;
  private readonly open = new OpenContainers();
  /** Key of the member whose value comes next, -1 for none. */
  private pendingKey = -1;
  /** The comma that stands right before, -1 for none. */
  private comma = -1;
  /** The node completed last: in the step "after" it is the last child of the innermost container, if that has any. */
  private last = -1;

  constructor(
    private readonly text: string,
    private at: number,
  ) {
    this.log = new ProblemLog(text);
  }

  take(step: Step): Step | undefined {
    this.at = skipBlank(this.text, this.at, this.log);
    const character = this.text.charAt(this.at);
    if (step === "after") return this.takeAfter(character);
    return step === "key" ? this.takeKey(character) : this.takeValue(character);
  }

  private takeValue(character: string): Step | undefined {
    if (character === "]" || character === "}") {
      if (this.pendingKey >= 0) this.missingValue();
      else if (this.comma >= 0) this.trailingComma();
      return this.takeCloser(character, "value");
    }
    if (character === "," || character === "") {
      if (character === "," || this.pendingKey >= 0) this.missingValue();
      else if (this.open.innermost === undefined) this.expected("a value", "missing-value");
      return "after";
    }
    if (character === ":") return this.skip("a value", this.at + 1, "value");
    this.comma = -1;
    const node = this.columns.open(this.at, this.pendingKey);
    this.pendingKey = -1;
    if (character === "{" || character === "[") {
      this.open.push(node, character === "{" ? "}" : "]");
      this.at++;
      return character === "{" ? "key" : "value";
    }
    this.at = character === '"' ? recoverString(this.text, this.at, this.log) : this.takeWord();
    this.close(node);
    return "after";
  }

  private takeWord(): number {
    const end = scanWord(this.text, this.at);
    const word = this.text.slice(this.at, end);
    if (word === "true" || word === "false" || word === "null" || isJsonNumber(word)) return end;
    if (/^[-+.]?\d/.test(word)) this.expected("a JSON number", "invalid-number");
    else if (word.startsWith("'")) this.expected("double quotes", "single-quotes");
    else this.expected("a value", "invalid-value");
    return end;
  }

  private takeKey(character: string): Step | undefined {
    if (character === "}" || character === "]") {
      if (this.comma >= 0) this.trailingComma();
      return this.takeCloser(character, "key");
    }
    if (character === "") return "after";
    if (character === ",") return this.skip("a property name in double quotes", this.at + 1, "key");
    this.comma = -1;
    this.pendingKey = this.at;
    if (character === '"') {
      this.at = recoverString(this.text, this.at, this.log);
      return this.takeColon(true);
    }
    this.expected("a property name in double quotes", "missing-key");
    if (character === "{" || character === "[") return "value";
    if (character !== ":") this.at = scanWord(this.text, this.at);
    return this.takeColon(false);
  }

  private takeColon(report: boolean): Step {
    this.at = skipBlank(this.text, this.at, this.log);
    const character = this.text.charAt(this.at);
    if (character === ":") {
      this.at++;
      return "value";
    }
    if (report) this.expected(":", "missing-colon", `after ${this.keyAt(this.pendingKey)}`);
    if (character === "=") this.at += this.text.startsWith("=>", this.at) ? 2 : 1;
    else if (character === "" || ",}]".includes(character)) {
      this.addMissing();
      return "after";
    }
    return "value";
  }

  private takeAfter(character: string): Step | undefined {
    const container = this.open.innermost;
    if (container === undefined) {
      if (character !== "") this.expected("end of text", "trailing-content");
      return undefined;
    }
    if (character === "") return this.closeAll();
    if (character === "]" || character === "}") return this.takeCloser(character, "after");
    const inObject = container.closer === "}";
    if (character === ",") {
      this.comma = this.at++;
      return inObject ? "key" : "value";
    }
    if (character === ":" && inObject && this.rereadAsKey()) return "value";
    const separator = `, or ${container.closer}`;
    if (character === ":") return this.skip(separator, this.at + 1, "after");
    const opens = character === "{" || character === "[";
    const isKey = inObject && (character === '"' || (!opens && this.colonFollowsWord()));
    if (inObject && !isKey && !opens) return this.skip(separator, scanWord(this.text, this.at), "after");
    this.expected(separator, "missing-comma", this.afterLast(container.node));
    if (isKey) return "key";
    if (inObject) this.pendingKey = this.at;
    return "value";
  }

  /** A closer that closes nothing is skipped; one that closes an outer container closes the inner ones with it. */
  private takeCloser(character: Closer, step: Step): Step {
    if (!this.open.has(character)) {
      const closer = this.open.innermost?.closer;
      return this.skip(closer === undefined ? "a value" : `, or ${closer}`, this.at + 1, step);
    }
    this.comma = -1;
    for (let container = this.open.pop(); container; container = this.open.pop()) {
      const fits = container.closer === character;
      if (fits) this.at++;
      else this.unclosed(container.node, container.closer);
      this.close(container.node);
      if (fits) break;
    }
    return "after";
  }

  private closeAll(): undefined {
    const innermost = this.open.innermost;
    if (innermost) this.unclosed(innermost.node, innermost.closer);
    for (let container = this.open.pop(); container; container = this.open.pop()) this.close(container.node);
  }

  /** `{"a": "b": 1}`: the string read as a's value is a key, and a's value is missing. */
  private rereadAsKey(): boolean {
    const { start, end, key } = this.columns;
    const from = start[this.last] ?? 0;
    if (this.text.charAt(from) !== '"' || end[this.last] === from || (key[this.last] ?? -1) < 0) return false;
    this.log.add({ code: "missing-value", offset: from, expected: "a value", after: `for ${this.keyOf(this.last)}` });
    end[this.last] = from;
    this.pendingKey = from;
    this.at++;
    return true;
  }

  private colonFollowsWord(): boolean {
    return this.text.charAt(skipBlank(this.text, scanWord(this.text, this.at))) === ":";
  }

  private missingValue(): void {
    const after = this.pendingKey >= 0 ? `for ${this.keyAt(this.pendingKey)}` : undefined;
    this.log.add({ code: "missing-value", offset: this.at, expected: "a value", after });
    this.addMissing();
  }

  private addMissing(): void {
    this.close(this.columns.open(this.at, this.pendingKey));
    this.pendingKey = -1;
    this.comma = -1;
  }

  private trailingComma(): void {
    const found = this.text.charAt(this.at);
    const expected = found === "]" ? "a value" : "a property name";
    this.log.add({ code: "trailing-comma", offset: this.comma, expected, after: "after the comma", found });
  }

  private expected(expected: string, code: string, after?: string): void {
    this.log.add({ code, offset: this.at, expected, after });
  }

  private skip(expected: string, to: number, step: Step): Step {
    this.expected(expected, "unexpected-text");
    this.at = to;
    return step;
  }

  private close(node: number): void {
    this.columns.close(node, this.at);
    this.last = node;
  }

  private unclosed(node: number, closer: Closer): void {
    this.expected(closer, closer === "]" ? "unclosed-array" : "unclosed-object", this.afterLast(node));
  }

  private afterLast(container: number): string | undefined {
    if (this.last <= container) return undefined;
    return (this.columns.key[this.last] ?? -1) < 0 ? "after the item" : `after the value of ${this.keyOf(this.last)}`;
  }

  private keyOf(node: number): string {
    return this.keyAt(this.columns.key[node] ?? 0);
  }

  private keyAt(offset: number): string {
    return describeToken(this.text, offset);
  }
}
