import type { JsonPath } from "../../json/JsonPath.js";
import type { Neighbour } from "./neighbours.js";
import { rolePath } from "./rolePath.js";

/** The roles as recorded at this place of the items, the nearest first. */
export function wordsAt(path: JsonPath, around: readonly Neighbour[]): string[] {
  const place = JSON.stringify(path);
  return around.flatMap((one) =>
    JSON.stringify(rolePath(one)) === place ? (one.message.sourceRole ?? one.message.role) : [],
  );
}
