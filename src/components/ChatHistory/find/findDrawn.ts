import { blockText } from "./blockText.js";
import { chooseMatch } from "./chooseMatch.js";
import type { HitView } from "./HitView.js";
import { matchesIn } from "./matchesIn.js";

/** Where a match is in the page. */
export interface DrawnMatch {
  /** The smallest known element around it. */
  readonly element: Element;
  /** Undefined where its characters are not drawn as they are recorded, or not at all. */
  readonly range: Range | undefined;
}

/** Looks for a match in its block; undefined while the block is not in the page, or its tree not open there. */
export function findDrawn(block: readonly Element[] | undefined, view: HitView): DrawnMatch | undefined {
  const [element] = block ?? [];
  if (!block || !element) return undefined;
  const tree = element.querySelector("[role=tree]");
  const row = tree?.querySelector("[role=treeitem][aria-selected=true]");
  if (tree && !row) return view.place.place === undefined ? { element, range: undefined } : undefined;
  const { hit, matcher, rank } = view;
  const part = row && (hit.in === undefined ? row : row.querySelector(PARTS[hit.in]));
  const said = blockText(part ? [part] : block);
  const matches = matchesIn({ text: said.text, matcher });
  const only = row && hit.in === undefined && matches.length === 1 ? matches[0] : undefined;
  const found = only ?? chooseMatch({ text: said.text, matches, rank: row ? rank.leaf : rank.field, hit });
  return { element: row ?? element, range: found && said.range(found.from, found.to) };
}

const PARTS = { key: ".sk-tree__key", value: ".sk-tree__val" } as const;
