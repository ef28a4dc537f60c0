import { JsonColumns } from "./JsonColumns.js";
import { OpenContainers, type Closer } from "./OpenContainers.js";
import { describeToken, ProblemLog } from "./ProblemLog.js";

/** How far the reading of a broken text has come, and the words for what is wrong with it. */
export class RecoveryState {
  readonly columns = new JsonColumns(64);
  readonly log: ProblemLog;
  readonly open = new OpenContainers();
  /** Key of the member whose value comes next, -1 for none. */
  pendingKey = -1;
  /** The comma that stands right before, -1 for none. */
  comma = -1;
  /** The node completed last: after a value it is the last child of the innermost container, if that has any. */
  last = -1;

  constructor(
    readonly text: string,
    public at: number,
  ) {
    this.log = new ProblemLog(text);
  }

  /** The text has ended: the innermost container is reported, all are closed. */
  closeAll(): undefined {
    const innermost = this.open.innermost;
    if (innermost) this.unclosed(innermost.node, innermost.closer);
    for (let container = this.open.pop(); container; container = this.open.pop()) this.close(container.node);
  }

  missingValue(): void {
    const after = this.pendingKey >= 0 ? `for ${this.keyAt(this.pendingKey)}` : undefined;
    this.log.add({ code: "missing-value", offset: this.at, expected: "a value", after });
    this.addMissing();
  }

  /** A node of length 0 for a value that is not there. */
  addMissing(): void {
    this.close(this.columns.open(this.at, this.pendingKey));
    this.pendingKey = -1;
    this.comma = -1;
  }

  trailingComma(): void {
    const found = this.text.charAt(this.at);
    const expected = found === "]" ? "a value" : "a property name";
    this.log.add({ code: "trailing-comma", offset: this.comma, expected, after: "after the comma", found });
  }

  expected(expected: string, code: string, after?: string): void {
    this.log.add({ code, offset: this.at, expected, after });
  }

  /** Reports the text up to `to` and goes on behind it, expecting the same as before. */
  skip<Step>(expected: string, to: number, step: Step): Step {
    this.expected(expected, "unexpected-text");
    this.at = to;
    return step;
  }

  /** Ends a node here. */
  close(node: number): void {
    this.columns.close(node, this.at);
    this.last = node;
  }

  unclosed(node: number, closer: Closer): void {
    this.expected(closer, closer === "]" ? "unclosed-array" : "unclosed-object", this.afterLast(node));
  }

  /** Where the next child of a container is expected, in words. */
  afterLast(container: number): string | undefined {
    if (this.last <= container) return undefined;
    return (this.columns.key[this.last] ?? -1) < 0 ? "after the item" : `after the value of ${this.keyOf(this.last)}`;
  }

  keyOf(node: number): string {
    return this.keyAt(this.columns.key[node] ?? 0);
  }

  keyAt(offset: number): string {
    return describeToken(this.text, offset);
  }
}
