import type { JsonPath } from "../../json/JsonPath.js";
import type { JsonNode } from "./JsonRowSource.js";

/** Which nodes are open, as a tree over keys: what is open inside a closed node is remembered. Members with equal keys open together. */
export interface Expansion {
  readonly open: boolean;
  readonly inside: ReadonlyMap<string | number, Expansion>;
}

const NOTHING: ReadonlyMap<string | number, Expansion> = new Map();
const CLOSED: Expansion = { open: false, inside: NOTHING };

/** Nodes that are opened by one request at most; the rest stays closed and can be opened by hand. */
export const MOST_OPENED = 10_000;

/** The expansion in which the first `depth` levels are open, breadth first. */
export function expandLevels(root: JsonNode, depth: number): Expansion {
  const top = growing();
  let level: { node: JsonNode; grown: Growing }[] = depth > 0 && root.size > 0 ? [{ node: root, grown: top }] : [];
  let opened = 0;
  for (let step = 1; level.length > 0; step++) {
    const below: typeof level = [];
    for (const { node, grown } of level) {
      if (opened >= MOST_OPENED) return top;
      if (node.remark === "circular") continue;
      grown.open = true;
      opened++;
      if (step < depth) listInside(node, grown, below);
    }
    level = below;
  }
  return top;
}

function listInside(node: JsonNode, grown: Growing, found: { node: JsonNode; grown: Growing }[]): void {
  for (let index = 0; index < node.size && found.length < MOST_OPENED; index++) {
    const child = node.child(index);
    if (child.size === 0) continue;
    const key = node.keyAt(index);
    const inner = grown.inside.get(key) ?? growing();
    grown.inside.set(key, inner);
    found.push({ node: child, grown: inner });
  }
}

/** The expansion with the nodes at the paths open; what is closed around them stays closed. */
export function expansionOf(paths: readonly JsonPath[]): Expansion {
  const top = growing();
  for (const path of paths) {
    let at = top;
    for (const key of path) {
      let inner = at.inside.get(key);
      if (!inner) at.inside.set(key, (inner = growing()));
      at = inner;
    }
    at.open = true;
  }
  return top;
}

/** Paths of all open nodes, also of those inside closed ones; a path comes before the paths inside it. */
export function openPaths(expansion: Expansion): JsonPath[] {
  const paths: JsonPath[] = [];
  const waiting: { path: JsonPath; at: Expansion }[] = [{ path: [], at: expansion }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, at } = next;
    if (at.open) paths.push(path);
    for (const [key, inner] of [...at.inside].toReversed()) waiting.push({ path: [...path, key], at: inner });
  }
  return paths;
}

/** The expansion with one node opened or closed. */
export function setOpen(expansion: Expansion, path: JsonPath, open: boolean): Expansion {
  let at: Expansion | undefined = expansion;
  for (const key of path) at = at?.inside.get(key);
  return replaceAt(expansion, path, { open, inside: at?.inside ?? NOTHING });
}

/** The expansion with every node above the path open; the same one when they are. */
export function openAbove(expansion: Expansion, path: JsonPath): Expansion {
  let opened = expansion;
  let at: Expansion | undefined = expansion;
  for (let step = 0; step < path.length; step++) {
    if (!at?.open) opened = setOpen(opened, path.slice(0, step), true);
    const key = path[step];
    at = key === undefined ? undefined : at?.inside.get(key);
  }
  return opened;
}

/** The expansion with the children of a node open that have one of the keys. */
export function openChildren(expansion: Expansion, path: JsonPath, keys: readonly (string | number)[]): Expansion {
  let parent: Expansion | undefined = expansion;
  for (const key of path) parent = parent?.inside.get(key);
  const inside = new Map(parent?.inside);
  for (const key of keys) inside.set(key, { open: true, inside: inside.get(key)?.inside ?? NOTHING });
  return replaceAt(expansion, path, { open: parent?.open ?? true, inside });
}

function replaceAt(expansion: Expansion, path: JsonPath, replacement: Expansion): Expansion {
  const along: Expansion[] = [expansion];
  for (const key of path) along.push(along.at(-1)?.inside.get(key) ?? CLOSED);
  return path.reduceRight<Expansion>((below, key, step) => {
    const above = along[step] ?? CLOSED;
    return { open: above.open, inside: new Map(above.inside).set(key, below) };
  }, replacement);
}

interface Growing extends Expansion {
  open: boolean;
  readonly inside: Map<string | number, Growing>;
}

function growing(): Growing {
  return { open: false, inside: new Map() };
}
