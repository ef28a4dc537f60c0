import type { JsonLocation } from "../../../json/JsonPath.js";
import { INTO_TEXT, type Trail } from "./expansion.js";
import { INSIDE_TEXT, type JsonPlaces } from "./JsonRows.js";
import type { JsonNode } from "./JsonRowSource.js";

/** Where the node at the end of a trail stands (the last of equal keys, as in JSON.parse); undefined when there is none. */
export function placesOf(root: JsonNode, trail: Trail): JsonPlaces | undefined {
  const places: number[] = [];
  let at: JsonNode | undefined = root;
  for (const step of trail) {
    const place: number | undefined = step === INTO_TEXT ? INSIDE_TEXT : at.placesOf(step).at(-1);
    at = place === undefined ? undefined : stepTo(at, place);
    if (place === undefined || !at) return undefined;
    places.push(place);
  }
  return places;
}

/** The node at the places; undefined when there is none. */
export function nodeAt(root: JsonNode, places: JsonPlaces): JsonNode | undefined {
  let at: JsonNode | undefined = root;
  for (const place of places) at = at && stepTo(at, place);
  return at;
}

/** The keys that lead to a node. */
export function trailTo(root: JsonNode, places: JsonPlaces): Trail {
  const trail: Trail[number][] = [];
  let at: JsonNode | undefined = root;
  for (const place of places) {
    if (!at) break;
    trail.push(place === INSIDE_TEXT ? INTO_TEXT : at.keyAt(place));
    at = stepTo(at, place);
  }
  return trail;
}

export function locationOf(trail: Trail): JsonLocation {
  const inner: (string | number)[][] = [];
  const outer: (string | number)[] = [];
  let path = outer;
  for (const step of trail) {
    if (step === INTO_TEXT) inner.push((path = []));
    else path.push(step);
  }
  return [outer, ...inner];
}

/** Before, at or after: the order of rows when all is open. */
export function comparePlaces(a: JsonPlaces, b: JsonPlaces): number {
  for (let step = 0; step < a.length && step < b.length; step++) {
    const difference = (a[step] ?? 0) - (b[step] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function stepTo(node: JsonNode, place: number): JsonNode | undefined {
  if (place === INSIDE_TEXT) return node.inner()?.root;
  return place < node.size ? node.child(place) : undefined;
}
