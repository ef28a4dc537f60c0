import type * as z from "zod";
import type { JsonIssue } from "../json/JsonChecker.js";
import type { JsonPath } from "../json/JsonPath.js";
import { PROTO_ALIAS } from "./aliasProto.js";

type ZodIssue = z.core.$ZodIssue;

/**
 * zod's issues as the kit's. A failed union is replaced by the issues of the branch that came nearest, so that paths lead
 * to the values that are wrong; when no branch fits even the kind, one issue names the kinds. `base`: where the judged value stands.
 */
export function zodIssues(issues: readonly ZodIssue[], base: JsonPath = []): JsonIssue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map(segment)];
    const branch = issue.code === "invalid_union" ? nearestBranch(issue.errors) : undefined;
    return branch ? zodIssues(branch, path) : [{ path, message: messageOf(issue), code: codeOf(issue) }];
  });
}

function segment(key: PropertyKey): string | number {
  if (typeof key === "symbol") return String(key);
  return key === PROTO_ALIAS ? "__proto__" : key;
}

/** The branch whose issues lie deepest; among equals the one with the fewest. Undefined when every branch fails at its root. */
function nearestBranch(branches: readonly ZodIssue[][]): ZodIssue[] | undefined {
  let best: { readonly branch: ZodIssue[]; readonly depth: number } | undefined;
  for (const branch of branches) {
    const depth = Math.min(...branch.map(depthOf));
    if (depth === 0 || !Number.isFinite(depth)) continue;
    if (!best || depth > best.depth || (depth === best.depth && branch.length < best.branch.length))
      best = { branch, depth };
  }
  return best?.branch;
}

/** How far a branch got before this issue. A wrong literal one step down is a wrong tag: the branch was not meant at all. */
function depthOf(issue: ZodIssue): number {
  if (issue.path.length === 1 && issue.code === "invalid_value") return 0.5;
  return issue.path.length;
}

function messageOf(issue: ZodIssue): string {
  return plainMessage(issue).replaceAll(PROTO_ALIAS, "__proto__");
}

function plainMessage(issue: ZodIssue): string {
  if (issue.code === "invalid_key") return [issue.message, issue.issues[0]?.message].filter(Boolean).join(": ");
  if (issue.code !== "invalid_union" || issue.message !== "Invalid input") return issue.message;
  const kinds = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => (inner.code === "invalid_type" ? [inner.expected] : [])),
  );
  return kinds.length === 0 ? issue.message : `${issue.message}: expected ${[...new Set(kinds)].join(" or ")}`;
}

/** The kit's own checks stand in zod as custom issues and bring their code along. */
function codeOf(issue: ZodIssue): string {
  const own: unknown = issue.code === "custom" ? issue.params?.["code"] : undefined;
  return typeof own === "string" ? own : issue.code;
}
