import type { MergeTexts, NodeTriple } from "./MergeTexts.js";

/**
 * What becomes of a node: nothing new, or gone with them, or it is to be looked into because they changed it, or removed it, or
 * added it as I did.
 */
export function mergeNode(
  { toMine, toTheirs }: MergeTexts,
  { base, mine, theirs }: NodeTriple,
): "stays" | "goes" | "open" {
  if (base < 0) return mine >= 0 && theirs >= 0 ? "open" : "stays";
  if (toTheirs.isChanged[base] !== 1 || (mine < 0 && theirs < 0)) return "stays";
  return theirs < 0 && toMine.isChanged[base] !== 1 ? "goes" : "open";
}
