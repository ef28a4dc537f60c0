/** What closes an object or an array. */
export type Closer = "}" | "]";

/** The objects and arrays that are open while a text is read. Depth costs nothing. */
export class OpenContainers {
  private readonly nodes: number[] = [];
  private readonly closers: Closer[] = [];
  private readonly counts: Record<Closer, number> = { "}": 0, "]": 0 };

  get innermost(): { node: number; closer: Closer } | undefined {
    const node = this.nodes.at(-1);
    const closer = this.closers.at(-1);
    return node === undefined || closer === undefined ? undefined : { node, closer };
  }

  /** Whether this closer would close any of them. */
  has(closer: Closer): boolean {
    return this.counts[closer] > 0;
  }

  push(node: number, closer: Closer): void {
    this.nodes.push(node);
    this.closers.push(closer);
    this.counts[closer]++;
  }

  /** Takes the innermost away. */
  pop(): { node: number; closer: Closer } | undefined {
    const innermost = this.innermost;
    if (innermost === undefined) return undefined;
    this.nodes.pop();
    this.closers.pop();
    this.counts[innermost.closer]--;
    return innermost;
  }
}
