import type { JsonMatch, TextMatcher } from "../JsonMatch.js";
import type { JsonNode } from "../rows/JsonRowSource.js";
import type { JsonSearch } from "./JsonSearch.js";

/** Nodes that are looked at before the clock is. */
const BATCH = 200;

/** A search of a value as a program holds it, in the order of its rows; what holds itself is not entered again. */
export function searchValue(root: JsonNode, matcher: TextMatcher): JsonSearch {
  const matches: { at: Chain | undefined; in: JsonMatch["in"]; from: number; to: number }[] = [];
  const open: { node: JsonNode; at: Chain | undefined; next: number }[] = [];

  function collect(text: string, at: Chain | undefined, place: JsonMatch["in"]): void {
    for (let range = matcher(text, 0); range; range = matcher(text, range.to))
      matches.push({ at, in: place, ...range });
  }
  function look(node: JsonNode, key: string | number | undefined, at: Chain | undefined): void {
    if (typeof key === "string") collect(key, at, "key");
    if (node.kind !== "object" && node.kind !== "array") collect(node.text(), at, "value");
    else if (node.size > 0 && node.remark !== "circular") open.push({ node, at, next: 0 });
  }
  function lookOn(): void {
    const top = open.at(-1);
    if (!top) return;
    if (top.next === top.node.size) {
      open.pop();
      return;
    }
    const place = top.next++;
    look(top.node.child(place), top.node.keyAt(place), { above: top.at, place });
  }

  look(root, undefined, undefined);
  return {
    get count() {
      return matches.length;
    },
    get done() {
      return open.length === 0;
    },
    step(ms) {
      const start = performance.now();
      while (open.length > 0 && performance.now() - start < ms) for (let step = 0; step < BATCH; step++) lookOn();
      return open.length === 0;
    },
    match(index) {
      const found = matches[index];
      return found && { places: placesOf(found.at), in: found.in, from: found.from, to: found.to };
    },
  };
}

/** The place of a node, and those above it: shared by all below. */
interface Chain {
  readonly above: Chain | undefined;
  readonly place: number;
}

function placesOf(chain: Chain | undefined): number[] {
  const places: number[] = [];
  for (let at = chain; at; at = at.above) places.push(at.place);
  return places.toReversed();
}
