import type { ReviewPlace } from "./ReviewField.js";

/** A name for a place, equal for equal places. */
export function placeKey({ field, path }: ReviewPlace): string {
  return JSON.stringify([field, path]);
}
