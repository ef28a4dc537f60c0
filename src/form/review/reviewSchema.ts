import type { JsonIssue, JsonPath } from "../../json/index.js";
import type { SessionField, SessionSchema } from "../../schema/index.js";
import { recordIssues } from "../../schema/recordIssues.js";
import { ratedRecords } from "./reviewTargets.js";
import type { ReviewTarget } from "./ReviewTarget.js";

/**
 * What a review judges a session by: only what it shows. What is wrong elsewhere in a session must not hinder its rating, and is not
 * made worse by it.
 */
export function reviewSchema<S extends SessionSchema>(schema: S | undefined, targets: readonly ReviewTarget[]): S {
  const shown = (field: SessionField) =>
    targets.flatMap((target) =>
      target.field !== field ? [] : [target.path, ...(target.note ? [target.note.path] : [])],
    );
  const checker: SessionSchema["checker"] = (field) => {
    const paths = shown(field);
    const isRated = paths.length > 0 || ratedRecords.some((record) => record === field);
    const judged = schema?.checker(field);
    return {
      ...judged,
      check: (value) => {
        if (!isRated) return [];
        const issues = judged?.check(value) ?? recordIssues(value);
        return issues.filter((issue) => issue.path.length === 0 || paths.some((path) => touches(path, issue)));
      },
    };
  };
  // the rest is the host's own: its zod schema is made when it is first read, and must not be here
  const judging: S = Object.create(schema ?? null, { checker: { value: checker } });
  return judging;
}

function touches(path: JsonPath, issue: JsonIssue): boolean {
  return path.every((step, index) => issue.path[index] === step);
}
