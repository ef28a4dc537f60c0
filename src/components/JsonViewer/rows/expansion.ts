import type { JsonLocation } from "../../../json/JsonPath.js";
import { toLocation, toPlace, type JsonExpansion, type JsonNodeExpansion } from "../JsonExpansion.js";

/**
 * Which nodes are open, as a tree over keys: what is said of the inside of a closed node is remembered. A node that is not
 * mentioned is open while levels are left. Members with equal keys open together.
 */
export interface Expansion {
  /** Wins over the levels, for this node alone. */
  readonly open?: boolean;
  /** Levels that are open from this node down; absent: one less than its parent's. */
  readonly levels?: number;
  readonly inside: ReadonlyMap<string | number, Expansion>;
  /** The root of the JSON text that this string holds; closed unless this says otherwise. */
  readonly text?: Expansion;
}

const NONE: Expansion = { inside: new Map() };
/** The step of a trail into the JSON text of a string. */
export const INTO_TEXT = Symbol("into the text");

export type Trail = readonly (string | number | typeof INTO_TEXT)[];

/** So many levels are open, and nothing differs. */
export function expandTo(levels: number): Expansion {
  return { levels, inside: NONE.inside };
}

export function trailOf([outer, ...inner]: JsonLocation): Trail {
  return [...outer, ...inner.flatMap((path) => [INTO_TEXT, ...path] as const)];
}

/** What holds for a node once its parent is known. */
export function levelsBelow(expansion: Expansion | undefined, levels: number): number {
  return expansion?.levels ?? levels;
}

/** The expansion with one node changed: `open` keeps what is said of its inside, `levels` forgets it. */
export function changeAt(
  expansion: Expansion,
  trail: Trail,
  change: { open: boolean } | { levels: number },
): Expansion {
  return updateAt(expansion, trail, (at) =>
    "open" in change ? { ...at, open: change.open } : { levels: change.levels, inside: NONE.inside },
  );
}

/** The expansion with these children of one node open. */
export function openChildren(expansion: Expansion, trail: Trail, keys: readonly (string | number)[]): Expansion {
  return updateAt(expansion, trail, (at) => {
    const inside = new Map(at.inside);
    for (const key of keys) inside.set(key, { ...(inside.get(key) ?? NONE), open: true });
    return { ...at, open: true, inside };
  });
}

/** The expansion with every node above the trail's end open; the same one when they are. */
export function openAbove(expansion: Expansion, trail: Trail): Expansion {
  const closed = new Set<number>();
  let deepest = -1;
  let at: Expansion | undefined = expansion;
  let levels = levelsBelow(at, 0);
  for (const [step, into] of trail.entries()) {
    // A string has no rows below: the root of its text has.
    if (into !== INTO_TEXT && !isOpen(at, levels)) closed.add((deepest = step));
    at = stepInto(at, into);
    levels = levelsBelow(at, into === INTO_TEXT ? 0 : levels - 1);
  }
  if (deepest < 0) return expansion;
  const opened = (node: Expansion) => ({ ...node, open: true });
  return updateAt(expansion, trail.slice(0, deepest), opened, (node, step) => (closed.has(step) ? opened(node) : node));
}

export function isOpen(expansion: Expansion | undefined, levels: number): boolean {
  return expansion?.open ?? levels > 0;
}

/** As plain data, and back. */
export function writeExpansion(expansion: Expansion): JsonExpansion {
  const nodes: JsonNodeExpansion[] = [];
  const waiting: { at: Expansion; location: JsonLocation; root: boolean }[] = [
    { at: expansion, location: [[]], root: true },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { at, location, root } = next;
    const says = {
      ...(at.open === undefined ? undefined : { open: at.open }),
      ...(at.levels === undefined || root ? undefined : { depth: depthOf(at.levels) }),
    };
    if (Object.keys(says).length > 0) nodes.push({ at: toPlace(location), ...says });
    if (at.text) waiting.push({ at: at.text, location: [...location, []], root: false });
    for (const [key, inner] of [...at.inside].toReversed()) {
      const [first, ...rest] = location;
      const deepest = rest.pop() ?? first;
      const path = [...deepest, key];
      waiting.push({ at: inner, location: location.length === 1 ? [path] : [first, ...rest, path], root: false });
    }
  }
  const depth = depthOf(expansion.levels ?? 0);
  return nodes.length === 0 ? { depth } : { depth, nodes };
}

export function readExpansion({ depth, nodes = [] }: JsonExpansion): Expansion {
  const top: Growing = { levels: levelsOf(depth), inside: new Map() };
  for (const { at, open, depth: below } of nodes) {
    let node = top;
    for (const step of trailOf(toLocation(at))) node = grow(node, step);
    if (open !== undefined) node.open = open;
    if (below !== undefined) node.levels = levelsOf(below);
  }
  return top;
}

export function expansionAt(expansion: Expansion, trail: Trail): Expansion | undefined {
  return trail.reduce<Expansion | undefined>(stepInto, expansion);
}

function stepInto(at: Expansion | undefined, step: Trail[number]): Expansion | undefined {
  return step === INTO_TEXT ? at?.text : at?.inside.get(step);
}

/** A copy in which the node at the end of the trail is another, and those above it are what `above` makes of them. */
function updateAt(
  expansion: Expansion,
  trail: Trail,
  end: (at: Expansion) => Expansion,
  above: (at: Expansion, step: number) => Expansion = (at) => at,
): Expansion {
  const along: Expansion[] = [expansion];
  for (const step of trail) along.push(stepInto(along.at(-1), step) ?? NONE);
  return trail.reduceRight<Expansion>(
    (below, step, index) => {
      const at = above(along[index] ?? NONE, index);
      return step === INTO_TEXT ? { ...at, text: below } : { ...at, inside: new Map(at.inside).set(step, below) };
    },
    end(along.at(-1) ?? NONE),
  );
}

/** An expansion while it is put together. */
export interface Growing extends Expansion {
  open?: boolean;
  levels?: number;
  readonly inside: Map<string | number, Growing>;
  text?: Growing;
}

export function grow(node: Growing, step: Trail[number]): Growing {
  let inner = step === INTO_TEXT ? node.text : node.inside.get(step);
  if (inner) return inner;
  inner = { inside: new Map() };
  if (step === INTO_TEXT) node.text = inner;
  else node.inside.set(step, inner);
  return inner;
}

function levelsOf(depth: number | "all"): number {
  return depth === "all" ? Infinity : depth;
}

function depthOf(levels: number): number | "all" {
  return levels === Infinity ? "all" : levels;
}
