import { StoreError } from "../store/StoreError.js";
import type { StoreProblem } from "../store/SessionStore.js";

/** What a store rejected with, as a problem for the reader: a store's own words, or those of whatever was thrown. */
export function toStoreProblem(error: unknown): StoreProblem {
  if (error instanceof StoreError) return error.problem;
  const message = error instanceof Error && error.message !== "" ? error.message : String(error);
  return { code: "failed", message };
}
