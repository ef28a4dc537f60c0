import { formats } from "../formats/registry.js";
import { compileShapes, type BlockRow } from "./compileShapes.js";

/** The shapes of a type of block: those of the formats that name it, else those of the first pattern it follows. */
export function blockRow(type: string): BlockRow | undefined {
  return BY_TYPE.get(type) ?? PATTERNS.find(([pattern]) => pattern.test(type))?.[1];
}

/** The shapes of a block that this key tells. */
export function keyedRow(key: string): BlockRow | undefined {
  return BY_KEY.get(key);
}

const BY_TYPE = new Map<string, BlockRow>();
const BY_KEY = new Map<string, BlockRow>();
const PATTERNS: [RegExp, BlockRow][] = [];

for (const { name, blocks = {}, keyed = {}, patterns = [] } of formats) {
  for (const [table, rows] of [[BY_TYPE, blocks] as const, [BY_KEY, keyed] as const]) {
    for (const [types, shapes] of Object.entries(rows))
      for (const type of types.split(" ")) table.set(type, compileShapes(shapes, name, table.get(type)));
  }
  for (const [pattern, shapes] of patterns) PATTERNS.push([pattern, compileShapes(shapes, name)]);
}
