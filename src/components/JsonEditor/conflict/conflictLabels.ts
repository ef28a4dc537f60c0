import { formatCount as count } from "../../../ui/formatCount.js";

/** English strings of ConflictBar. */
export const conflictLabels = {
  conflicts: (name: string) => `Collisions in ${name}`,
  conflictSummary: (places: number) =>
    `This changed outside while it was edited here: ${count(places)} ${places === 1 ? "place collides" : "places collide"}`,
  conflictWhole: "the whole text",
  /** A place among several equal keys; `nth` counts from 1. */
  conflictNth: (place: string, nth: number) => `${place} (number ${count(nth)} of its key)`,
  conflictGoTo: (place: string) => `Go to ${place}`,
  conflictBefore: "Before",
  conflictHere: "Here",
  conflictOutside: "Outside",
  conflictAbsent: "not there",
  conflictMine: "Keep mine",
  conflictTheirs: "Take theirs",
  conflictBase: "Take what it was before",
  /** The name of a button that is one of many alike. */
  conflictAction: (action: string, place: string) => `${action}: ${place}`,
  conflictAllMine: "Keep all mine",
  conflictAllTheirs: "Take all theirs",
  conflictMore: (more: number) => `Show ${count(more)} more`,
  conflictUnlisted: (more: number) => `and ${count(more)} more`,
  conflictDismiss: "Close",
};
