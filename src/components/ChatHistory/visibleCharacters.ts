import { splitInvisible } from "../../ui/splitInvisible.js";

interface HtmlNode {
  type: string;
  value?: string;
  children?: HtmlNode[];
}
interface HtmlMark extends HtmlNode {
  type: "element";
  tagName: "span";
  properties: { className: string };
}

/** A rehype plugin: characters nobody would see, or that reorder their neighbours, stand in the text as a marked `U+202E`. */
export function visibleCharacters(): (tree: HtmlNode) => void {
  return (tree) => {
    const open = [tree];
    for (let node = open.pop(); node; node = open.pop()) {
      if (!node.children) continue;
      node.children = node.children.flatMap((child) => (child.type === "text" ? marked(child) : child));
      open.push(...node.children);
    }
  };
}

function marked(node: HtmlNode): HtmlNode[] {
  const pieces = splitInvisible(node.value ?? "");
  if (pieces.every(({ kind }) => kind === "text")) return [node];
  return pieces.map(({ kind, text }) => {
    const plain: HtmlNode = { type: "text", value: text };
    if (kind === "text") return plain;
    const mark: HtmlMark = {
      type: "element",
      tagName: "span",
      properties: { className: "sk-char" },
      children: [plain],
    };
    return mark;
  });
}
