import type { JsonPath } from "../../json/JsonPath.js";
import type { Neighbour } from "./neighbours.js";

/** Where in its item a neighbour says its role; undefined where the role is derived, or stands in JSON text. */
export function rolePath({ message }: Neighbour): JsonPath | undefined {
  const [at, ...others] = message.fields?.role ?? [];
  return at?.length === 1 && others.length === 0 ? at[0].slice(1) : undefined;
}
