import type { DiffExpansion } from "./DiffExpansion.js";
import type { DiffContainer, DiffTree } from "./DiffTree.js";

/** The expansion with every container around a difference open; the same one when they are. */
export function openAround(tree: DiffTree, expansion: DiffExpansion, difference: number): DiffExpansion {
  const now = new Set(expansion.now);
  for (let at: DiffContainer | undefined = tree.holders[difference]; at; at = at.parent) now.delete(at.now);
  return now.size === expansion.now.size ? expansion : { ...expansion, now };
}
