import type { JsonPath } from "../../json/JsonPath.js";
import type { JsonNode } from "./JsonRowSource.js";
import type { JsonPlaces } from "./rowIndex.js";

/** Where the node at a path stands (the last of equal keys, as in JSON.parse); undefined when there is none. */
export function placesOfPath(root: JsonNode, path: JsonPath): JsonPlaces | undefined {
  const places: number[] = [];
  let at = root;
  for (const key of path) {
    const place = at.placesOf(key).at(-1);
    if (place === undefined) return undefined;
    places.push(place);
    at = at.child(place);
  }
  return places;
}
