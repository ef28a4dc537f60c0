import type { JsonChecker, JsonIssue } from "../json/JsonChecker.js";
import { isPlainObject } from "./isPlainObject.js";
import { issuesOf } from "./jsonSchema/schemaIssues.js";
import { compileSchema, runRules } from "./jsonSchema/schemaRules.js";
import { unionTree } from "./jsonSchema/unionTree.js";

/**
 * Lets editors judge JSON by a JSON Schema: 2020-12, or the draft that `$schema` names. An issue stands at the value that is
 * wrong (a missing key at its own path), its code is the schema's keyword. Of `anyOf` and `oneOf` the branch that came nearest
 * is reported. Nothing is fetched: a schema that needs another one gives one issue, `schema-threw`, as does a broken one. A
 * value nested too deep to be judged gives one issue, `too-deep`. In very long arrays `uniqueItems` is not judged.
 */
export function jsonSchemaChecker(schema: object): JsonChecker {
  let judge: ((value: unknown) => JsonIssue[]) | undefined;
  return {
    check: (value) => {
      try {
        judge ??= createJudge(schema);
        return judge(value);
      } catch (error) {
        const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
        const message = `the schema could not judge this value: it threw "${reason}"`;
        return [{ path: [], code: "schema-threw", message }];
      }
    },
    jsonSchema: () => schema,
  };
}

function createJudge(schema: object): (value: unknown) => JsonIssue[] {
  const text = JSON.stringify(schema);
  const whole = compileSchema(text);
  // The library compares each item with each other one.
  const unordered = text.includes('"uniqueItems":true')
    ? compileSchema(text, (key, value) => (key === "uniqueItems" && value === true ? undefined : value))
    : undefined;
  return (value) => {
    const rules = unordered && countPairs(value) > MOST_PAIRS ? unordered : whole;
    const units = runRules(rules, value);
    const isTooDeep = !units || units.some(({ keywordLocation }) => keywordLocation.length > LONGEST_LOCATION);
    return isTooDeep ? [TOO_DEEP] : unionTree(units).flatMap((node) => issuesOf({ rules, value }, node));
  };
}

const MOST_PAIRS = 20_000_000;
/** Of a schema inside itself, some hundreds of levels deep. */
const LONGEST_LOCATION = 10_000;
const TOO_DEEP: JsonIssue = {
  path: [],
  code: "too-deep",
  message: "expected a value that is nested less deep: this one cannot be judged",
};

/** How many pairs the items of all arrays make. Iterative, and safe for objects inside themselves. */
function countPairs(root: unknown): number {
  const seen = new Set<unknown>([root]);
  let pairs = 0;
  for (const value of seen) {
    if (Array.isArray(value)) pairs += value.length ** 2;
    const children = isPlainObject(value) ? Object.values(value) : Array.isArray(value) ? value : [];
    for (const child of children) if (typeof child === "object") seen.add(child);
  }
  return pairs;
}
