import { MOST_OPENED, openChildren, setOpen, type Expansion } from "./expansion.js";
import type { JsonNode } from "./JsonRowSource.js";
import type { JsonRowPlace } from "./rowIndex.js";

/** The expansion with a node and all its siblings open. */
export function openSiblings(root: JsonNode, place: JsonRowPlace, expansion: Expansion): Expansion {
  const path = place.path.slice(0, -1);
  if (place.places.length === 0) return setOpen(expansion, [], true);
  let parent = root;
  for (const at of place.places.slice(0, -1)) parent = parent.child(at);
  const keys: (string | number)[] = [];
  for (let at = 0; at < parent.size && keys.length < MOST_OPENED; at++) {
    if (parent.child(at).size > 0) keys.push(parent.keyAt(at));
  }
  return openChildren(expansion, path, keys);
}
