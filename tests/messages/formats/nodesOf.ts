import type { JsonPath } from "../../../src/json/index.js";

export interface Node {
  readonly path: JsonPath;
  readonly value: unknown;
}

/** Every value in a JSON value, itself first. */
export function nodesOf(value: unknown, path: JsonPath = []): Node[] {
  const inner =
    typeof value !== "object" || value === null
      ? []
      : Object.entries(value).flatMap(([key, item]) =>
          nodesOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
        );
  return [{ path, value }, ...inner];
}
