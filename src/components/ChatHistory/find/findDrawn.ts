import { blockText } from "./blockText.js";
import { chooseMatch } from "./chooseMatch.js";
import type { HitView } from "./HitView.js";
import { matchesIn } from "./matchesIn.js";
import type { MatchRank } from "./matchRank.js";

/** Where a match is in the page. */
export interface DrawnMatch {
  /** The smallest known element around it. */
  readonly element: Element;
  /** Undefined where its characters are not drawn as they are recorded, or not at all. */
  readonly range: Range | undefined;
}

/** Looks for a match in its block; undefined while the block is not in the page, or its tree not open there. */
export function findDrawn(block: readonly Element[] | undefined, view: HitView): DrawnMatch | undefined {
  const stretch = block && stretchWith(block, view);
  const [element] = stretch?.elements ?? [];
  if (!stretch || !element) return undefined;
  const tree = element.querySelector("[role=tree]");
  const row = tree?.querySelector("[role=treeitem][aria-selected=true]");
  if (tree && !row) return view.place.place === undefined ? { element, range: undefined } : undefined;
  const { hit, matcher } = view;
  const part = row && (hit.in === undefined ? row : row.querySelector(PARTS[hit.in]));
  const said = blockText(part ? [part] : stretch.elements);
  const matches = matchesIn({ text: said.text, matcher });
  const only = row && hit.in === undefined && matches.length === 1 ? matches[0] : undefined;
  const found = only ?? chooseMatch({ text: said.text, matches, rank: row ? view.rank.leaf : stretch.rank, hit });
  return { element: row ?? element, range: found && said.range(found.from, found.to) };
}

const PARTS = { key: ".sk-tree__key", value: ".sk-tree__val" } as const;

interface Stretch {
  readonly elements: readonly Element[];
  /** Which match it is there. */
  readonly rank: MatchRank;
}

/** Of a long text only stretches are in the page, which say where they begin and end: the one with the match. */
function stretchWith(block: readonly Element[], { hit, matcher, rank, place }: HitView): Stretch | undefined {
  const { offset } = place;
  if (offset === undefined || !block[0]?.hasAttribute(FROM)) return { elements: block, rank: rank.field };
  const element = block.find((one) => offset >= numberAt(one, FROM) && offset < numberAt(one, TO));
  if (!element) return undefined;
  // What is drawn as one text may begin before the part.
  const before = offset - hit.from;
  const from = Math.max(0, numberAt(element, FROM) - before);
  const text = rank.field.text.slice(from, numberAt(element, TO) - before);
  const own = matchesIn({ text, matcher });
  const nth = own.filter((match) => from + match.from < hit.from).length;
  return { elements: [element], rank: { ...rank.field, nth, of: own.length } };
}

const FROM = "data-sk-from";
const TO = "data-sk-to";
const numberAt = (element: Element, name: string) => Number(element.getAttribute(name));
