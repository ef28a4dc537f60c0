/** Where in a text a passage ends that has sources, and their numbers in the list below it. */
export interface CitationMark {
  /** UTF-16 offset in the text. */
  readonly end: number;
  readonly sources: readonly number[];
}

interface HtmlNode {
  type: string;
  tagName?: string;
  value?: string;
  children?: HtmlNode[];
  position?: { start: { offset?: number }; end: { offset?: number } };
}
interface Mark extends HtmlNode {
  type: "element";
  tagName: "sup";
  properties: { className: string };
}

/** A rehype plugin: the numbers of the sources stand after the words they support, as `[1, 2]`. Code stays as it is. */
export function citationMarks(marks: readonly CitationMark[]): (tree: HtmlNode) => void {
  return (tree) => {
    const texts = textsOf(tree);
    for (const { end, sources } of marks.toReversed()) {
      const found = texts.findLast(({ start }) => start < end);
      if (found) insert(found, end, sources);
    }
  };
}

interface Found {
  readonly node: HtmlNode;
  readonly parent: HtmlNode;
  readonly start: number;
  /** It is shown as the source spells it, so that offsets agree. */
  readonly isVerbatim: boolean;
}

function textsOf(parent: HtmlNode): Found[] {
  return (parent.children ?? []).flatMap((node): Found[] => {
    if (node.tagName === "code") return [];
    if (node.type !== "text" || node.position === undefined) return textsOf(node);
    const { start, end } = node.position;
    const [from, to] = [start.offset ?? Number.POSITIVE_INFINITY, end.offset ?? 0];
    return [{ node, parent, start: from, isVerbatim: to - from === node.value?.length }];
  });
}

/** Inside the text where it is spelled in the source as it is shown, else after it. */
function insert({ node, parent, start, isVerbatim }: Found, end: number, sources: readonly number[]): void {
  const { value = "" } = node;
  const at = isVerbatim ? end - start : value.length;
  const kept = value.slice(0, at).trimEnd().length;
  const mark: Mark = {
    type: "element",
    tagName: "sup",
    properties: { className: "sk-cited" },
    children: [{ type: "text", value: `[${sources.join(", ")}]` }],
  };
  const after: HtmlNode = { type: "text", value: value.slice(kept) };
  const index = parent.children?.indexOf(node) ?? -1;
  node.value = value.slice(0, kept);
  parent.children?.splice(index + 1, 0, mark, after);
}
