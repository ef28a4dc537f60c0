import type { Shape, Shapes } from "../formats/Shape.js";

/** One way to a value, ready to walk. */
export interface Way {
  readonly keys: readonly string[];
  readonly text: string;
}

/** The keys of a block that a row knows: a value's place, bookkeeping, or an object with known keys of its own. */
export type KeyTree = Map<string, KeyTree | "value" | "idle">;

export interface CompiledShape {
  readonly shape: Shape;
  readonly format: string;
  readonly ways: Readonly<Partial<Record<WayName, readonly Way[]>>>;
}

/** The shapes of a type of block, of all formats that write that type. */
export interface BlockRow {
  readonly shapes: CompiledShape[];
  readonly known: KeyTree;
}

const WAY_NAMES = [
  "text",
  "name",
  "callId",
  "input",
  "output",
  "error",
  "url",
  "data",
  "fileId",
  "mediaType",
  "value",
  "sealed",
  "signature",
  "citations",
  "inner",
] as const;
export type WayName = (typeof WAY_NAMES)[number];

/** What stands there is told by the state of the part. */
const SEALED: ReadonlySet<WayName> = new Set<WayName>(["sealed", "signature", "error"]);

/** A row from the shapes of one format; given a row, they are added behind those it has. */
export function compileShapes(
  shapes: Shapes,
  format: string,
  row: BlockRow = { shapes: [], known: new Map() },
): BlockRow {
  for (const shape of shapes) {
    const ways: Partial<Record<WayName, readonly Way[]>> = {};
    for (const name of WAY_NAMES) {
      const text = shape[name];
      if (text === undefined) continue;
      const parsed = parseWays(text);
      ways[name] = parsed;
      for (const { keys } of parsed) know(row.known, keys, SEALED.has(name) ? "idle" : "value");
    }
    for (const { keys } of parseWays(shape.idle ?? "", " ")) know(row.known, keys, "idle");
    row.shapes.push({ shape, format, ways });
  }
  return row;
}

/** `a.b|c` as ways to walk. */
export function parseWays(ways: string, between = "|"): readonly Way[] {
  return ways === "" ? [] : ways.split(between).map((text) => ({ text, keys: text.split(".") }));
}

function know(tree: KeyTree, [key = "", ...rest]: readonly string[], as: "value" | "idle"): void {
  const known = tree.get(key);
  if (rest.length === 0) {
    if (!known || (as === "idle" && known === "value")) tree.set(key, as);
    return;
  }
  const inner: KeyTree = known instanceof Map ? known : new Map();
  tree.set(key, inner);
  know(inner, rest, as);
}
