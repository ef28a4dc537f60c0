import { grow, type Expansion, type Growing } from "../rows/expansion.js";
import { comparePlaces, trailTo } from "../rows/places.js";
import type { JsonPlaces } from "../rows/JsonRows.js";
import type { JsonNode } from "../rows/JsonRowSource.js";
import type { JsonSearch } from "./JsonSearch.js";

/** Matches whose surroundings are opened; a tree with more open nodes is no overview. */
export const MOST_MATCHES = 50_000;

/** The expansion in which just the nodes above matches are open. */
export function expandMatches(root: JsonNode, search: JsonSearch): Expansion {
  const top: Growing = { open: true, levels: 0, inside: new Map() };
  let before: JsonPlaces | undefined;
  for (let index = 0; index < Math.min(search.count, MOST_MATCHES); index++) {
    const above = search.match(index)?.places.slice(0, -1);
    if (!above || (before && comparePlaces(above, before) === 0)) continue;
    before = above;
    let node = top;
    for (const step of trailTo(root, above)) {
      node = grow(node, step);
      node.open = true;
    }
  }
  return top;
}
