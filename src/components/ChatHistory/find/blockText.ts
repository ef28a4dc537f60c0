/** What a block of the conversation says, and the text nodes that say it. */
export interface BlockText {
  readonly text: string;
  range(from: number, to: number): Range;
  /** The same, for painting: the browser does not keep it up to date. */
  staticRange(from: number, to: number): StaticRange;
}

/** Not said by the record: what the component adds in the middle of it. */
const ADDED =
  "button, sup, .sk-code__head, .sk-vh, .sk-refused, .sk-tree__note, .sk-j-p, .sk-prose__plain > .sk-count, .sk-footnotes > h4";
/** Elements that end a line. */
const LINES = "p, li, pre, h4, td, th, dt, dd, blockquote, div, [role=treeitem]";

/**
 * Reads elements that hold one text after the other: pages, and stretches that may be apart. Within one of them,
 * paragraphs and rows are lines.
 */
export function blockText(elements: readonly Element[]): BlockText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = "";
  for (const element of elements) {
    let line: Element | null | undefined = element.hasAttribute("data-sk-from") ? null : undefined;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) =>
      node instanceof Element && node.matches(ADDED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (!(node instanceof Text)) continue;
      const own = node.parentElement?.closest(LINES);
      if (line !== undefined && own !== line) text += "\n";
      line = own;
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    }
  }
  /** The last node that starts before an offset (`ends`), or at it. */
  const find = (offset: number, ends: boolean): [Node, number] => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = starts[middle] ?? 0;
      if (ends ? start < offset : start <= offset) low = middle + 1;
      else high = middle;
    }
    const node = nodes[low - 1];
    return node ? [node, Math.min(offset - (starts[low - 1] ?? 0), node.length)] : [document, 0];
  };
  return {
    text,
    range(from, to) {
      const range = new Range();
      range.setStart(...find(from, false));
      range.setEnd(...find(to, true));
      return range;
    },
    staticRange(from, to) {
      const [startContainer, startOffset] = find(from, false);
      const [endContainer, endOffset] = find(to, true);
      return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
    },
  };
}
