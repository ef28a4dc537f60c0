import { lastUpTo } from "../../JsonViewer/rows/lastUpTo.js";
import type { DiffTree } from "./DiffTree.js";

/** The nodes around one in its text, from `root` down. */
export function nodesAround(
  { before, after }: DiffTree,
  { side, root, node }: { readonly side: "old" | "now"; readonly root: number; readonly node: number },
): number[] {
  const nodes = side === "old" ? before : after;
  const around: number[] = [];
  for (let at = root; at < node;) {
    around.push(at);
    const children = nodes.children(at);
    at = children[lastUpTo(children, node)] ?? node;
  }
  return around;
}
