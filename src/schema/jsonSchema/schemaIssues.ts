import type { OutputUnit } from "@cfworker/json-schema";
import type { JsonIssue } from "../../json/JsonChecker.js";
import type { JsonPath } from "../../json/JsonPath.js";
import { isPlainObject } from "../isPlainObject.js";
import { describeKind, expectedBy, isKindWord, show } from "./expectedWords.js";
import type { SchemaRules } from "./schemaRules.js";
import { unspelled } from "./spelledKeys.js";
import { isUnion, type UnionNode } from "./unionTree.js";

interface Judged {
  readonly rules: SchemaRules;
  readonly value: unknown;
}

/** An issue, and in words what was expected by a keyword that a union can list. */
interface Complaint extends JsonIssue {
  readonly expected?: readonly string[];
}

/** What an error says, or of a failed union the branch that came nearest, or all of them in one. */
export function issuesOf(judged: Judged, node: UnionNode): JsonIssue[] {
  return complaintsOf(judged, node).map(({ path, code, message }) => ({ path, code, message }));
}

function complaintsOf(judged: Judged, { unit, branches }: UnionNode): Complaint[] {
  if (!isWithoutFit(unit)) return complaintOf(judged, unit);
  const { path, target } = locate(judged.value, unit.instanceLocation);
  const all = [...branches.values()].map((nodes) => nodes.flatMap((node) => complaintsOf(judged, node)));
  const nearest = nearestBranch(all, path.length);
  if (nearest) return nearest;
  const expected = [...new Set(all.flat().flatMap((complaint) => complaint.expected ?? []))];
  const words = expected.length === 0 ? "a value that fits one of the schemas" : expected.join(" or ");
  const isByKind = expected.every(isKindWord);
  const found = isByKind ? describeKind(target, expected) : show(target);
  return [{ path, code: unit.keyword, message: `expected ${words}, found ${found}`, expected }];
}

/** The branch whose issues lie deepest; among equals the one with the fewest. Undefined when every branch fails at its root. */
function nearestBranch(branches: readonly Complaint[][], base: number): Complaint[] | undefined {
  let best: { readonly branch: Complaint[]; readonly depth: number } | undefined;
  for (const branch of branches) {
    const depth = Math.min(...branch.slice(0, MOST_COMPARED).map((issue) => depthOf(issue, base)));
    if (depth === 0 || !Number.isFinite(depth)) continue;
    if (!best || depth > best.depth || (depth === best.depth && branch.length < best.branch.length))
      best = { branch, depth };
  }
  return best?.branch;
}

const MOST_COMPARED = 1000;

/** A wrong constant one step down is a wrong tag: the branch was not meant at all. */
function depthOf({ path, code }: JsonIssue, base: number): number {
  const depth = path.length - base;
  return depth === 1 && /^(?:const|enum)$/.test(code) ? 0.5 : depth;
}

/** None for what stands inside `contains`: that no item fits it is said by its own error. */
function complaintOf(
  { rules, value }: Judged,
  { keyword, keywordLocation, instanceLocation, error }: OutputUnit,
): Complaint[] {
  const { path, target } = locate(value, instanceLocation);
  const key = JSON.stringify(path.at(-1) ?? "");
  if (error === "False boolean schema.") {
    const found = typeof path.at(-1) === "string" ? `the key ${key}` : show(target);
    return [{ path, code: keyword, message: `expected nothing here, found ${found}` }];
  }
  const missing = MISSING_KEY.exec(error)?.[1];
  if (missing !== undefined) {
    const message = `expected a value for ${JSON.stringify(missing)}, found none`;
    return [{ path: [...path, missing], code: keyword, message }];
  }
  const { schema, inContains, inNames } = followKeywords(rules, keywordLocation);
  if (inContains) return [];
  const expected = expectedBy(keyword, schema[keyword]);
  const found = inNames ? `the key ${key}` : keyword === "type" ? describeKind(target, expected) : show(target);
  const message = `expected ${expected.join(" or ")}, found ${found}`;
  return [{ path, code: inNames ? "propertyNames" : keyword, message, ...(UNITABLE.has(keyword) && { expected }) }];
}

const MISSING_KEY = /^Instance (?:does not have required property|has "[^]*" but does not have) "([^]*)"\.$/;

/** What several branches expect can be said in one sentence. */
const UNITABLE = new Set(["type", "const", "enum"]);

/** The schema that a keyword stands in, and whether it is about one of many items or about a key. */
function followKeywords(rules: SchemaRules, location: string) {
  let at: unknown = rules.schema;
  let [inContains, inNames] = [false, false];
  const steps = location.split("/").slice(1, -1);
  for (let step = 0; step < steps.length; step++) {
    const word = decodeStep(steps[step] ?? "");
    inContains ||= word === "contains";
    inNames ||= word === "propertyNames";
    const next: unknown = word === "$ref" ? resolve(rules, at) : get(at, word);
    const hasNames = NAME_MAPS.has(word) || Array.isArray(next);
    at = hasNames && step + 1 < steps.length ? get(next, decodeStep(steps[++step] ?? "")) : next;
  }
  return { schema: isPlainObject(at) ? at : {}, inContains, inNames };
}

const NAME_MAPS = new Set(["properties", "patternProperties", "dependentSchemas", "dependencies"]);

function resolve({ lookup }: SchemaRules, schema: unknown): unknown {
  const uri = get(schema, "__absolute_ref__") ?? get(schema, "$ref");
  return typeof uri === "string" ? lookup[uri] : undefined;
}

function get(container: unknown, step: string): unknown {
  if (Array.isArray(container)) return container[Number(step)];
  return isPlainObject(container) && Object.hasOwn(container, step) ? container[step] : undefined;
}

/** Where an error stands in the value, and what stands there. */
function locate(value: unknown, location: string): { path: JsonPath; target: unknown } {
  const path: (string | number)[] = [];
  let target = value;
  for (const step of location.split("/").slice(1)) {
    const key = decodeStep(step);
    path.push(Array.isArray(target) ? Number(key) : key);
    target = get(target, key);
  }
  return { path, target };
}

function decodeStep(step: string): string {
  return unspelled(decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** When too many branches fit, those that failed are not to blame. */
function isWithoutFit(unit: OutputUnit): boolean {
  return isUnion(unit) && (unit.keyword === "anyOf" || unit.error.endsWith("(0 matches)."));
}
