import type { JsonLocation, JsonPath } from "../../json/JsonPath.js";

/** A place in JSON: a path, or a location that goes on inside the JSON text a string holds. */
export type JsonPlace = JsonPath | JsonLocation;

/**
 * Which nodes of a tree are open, as plain data (JSON text and back loses nothing). `depth` levels are open, "all" for
 * every one: 1 shows the members of the root. `nodes` differ from that; they may name what is not there (yet).
 */
export interface JsonExpansion {
  readonly depth: number | "all";
  readonly nodes?: readonly JsonNodeExpansion[];
}

/** One node: whether it is open itself, and how many levels from it down are, itself included. The later of two for one node wins. */
export interface JsonNodeExpansion {
  readonly at: JsonPlace;
  readonly open?: boolean;
  readonly depth?: number | "all";
}

/** The place as a location. */
export function toLocation(place: JsonPlace): JsonLocation {
  return isLocation(place) ? place : [place];
}

/** The location as a path where it is no more than that. */
export function toPlace(location: JsonLocation): JsonPlace {
  return location.length === 1 ? location[0] : location;
}

function isLocation(place: JsonPlace): place is JsonLocation {
  return Array.isArray(place[0]);
}
