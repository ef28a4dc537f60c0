import type { StoreProblem } from "./SessionStore.js";

/** A store could not list or read. `problem` says it in words for the reader. */
export class StoreError extends Error {
  readonly problem: StoreProblem;
  constructor(problem: StoreProblem, options?: ErrorOptions) {
    super(problem.message, options);
    this.name = "StoreError";
    this.problem = problem;
  }
}
