import type { DiffToggle } from "./DiffRow.js";

/**
 * What is not as at first: then containers with differences, and those that were added or removed, are open, and those that say
 * the same and folds are closed.
 */
export type DiffExpansion = Readonly<Record<DiffToggle["kind"], ReadonlySet<number>>>;

/** As at first. */
export const FIRST_EXPANSION: DiffExpansion = { old: new Set(), now: new Set(), fold: new Set() };

/** The expansion with one row opened or closed. */
export function toggleRow(expansion: DiffExpansion, { kind, node }: DiffToggle): DiffExpansion {
  const nodes = new Set(expansion[kind]);
  if (!nodes.delete(node)) nodes.add(node);
  return { ...expansion, [kind]: nodes };
}
