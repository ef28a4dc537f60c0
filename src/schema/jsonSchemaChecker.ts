import { dereference, validate, type OutputUnit, type Schema, type SchemaDraft } from "@cfworker/json-schema";
import type { JsonChecker, JsonIssue } from "../json/JsonChecker.js";
import type { JsonPath } from "../json/JsonPath.js";
import { describeValue } from "./describeValue.js";
import { isPlainObject } from "./isPlainObject.js";
import { setOwn } from "./setOwn.js";

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
  const whole = compile(text);
  // The library compares each item with each other one.
  const unordered = text.includes('"uniqueItems":true')
    ? compile(text, (key, value) => (key === "uniqueItems" && value === true ? undefined : value))
    : undefined;
  return (value) => {
    const rules = unordered && countPairs(value) > MOST_PAIRS ? unordered : whole;
    const units = runSafely(rules, value);
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

/** A schema made ready. The library writes into what it is given, so that is a copy. */
interface Rules {
  readonly schema: Schema | boolean;
  readonly draft: SchemaDraft;
  readonly lookup: ReturnType<typeof dereference>;
}

function compile(text: string, revive?: (key: string, value: unknown) => unknown): Rules {
  const schema: Schema | boolean = JSON.parse(text, revive);
  return { schema, draft: draftOf(schema), lookup: dereference(schema) };
}

function draftOf(schema: Schema | boolean): SchemaDraft {
  const name = typeof schema === "object" ? String(schema.$schema ?? "") : "";
  if (name.includes("draft-04")) return "4";
  if (/draft-0[67]/.test(name)) return "7";
  return name.includes("2019-09") ? "2019-09" : "2020-12";
}

/**
 * The library's errors. It calls itself, and gives a call each error as an argument: at tens of thousands of errors the stack
 * is used up as well, and only the first ones are asked for. Undefined when it is the value that is too deep.
 */
function runSafely(rules: Rules, value: unknown): readonly OutputUnit[] | undefined {
  try {
    return run(rules, value, false) ?? run(rules, value, true);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    const spelt = spellSurrogates(value);
    return run(rules, spelt, false) ?? run(rules, spelt, true);
  }
}

/** The errors of the library, undefined when the stack is used up. Firefox calls that an InternalError. */
function run(rules: Rules, value: unknown, isFirstOnly: boolean): readonly OutputUnit[] | undefined {
  try {
    return validate(value, rules.schema, rules.draft, rules.lookup, isFirstOnly).errors;
  } catch (error) {
    if (error instanceof Error && /^(?:RangeError|InternalError)$/.test(error.name)) return undefined;
    throw error;
  }
}

/** A copy in which keys spell their lone surrogates, which the library cannot put into locations: `decodeStep` reads them. */
function spellSurrogates(root: unknown): unknown {
  const copies = new Map<unknown, Record<string, unknown> | unknown[]>();
  const copyOf = (value: unknown): unknown => {
    if (!Array.isArray(value) && !isPlainObject(value)) return value;
    const copy = copies.get(value) ?? (Array.isArray(value) ? [] : {});
    copies.set(value, copy);
    return copy;
  };
  const result = copyOf(root);
  for (const [source, copy] of copies) {
    for (const [key, item] of Object.entries<unknown>(Object(source))) {
      if (Array.isArray(copy)) copy.push(copyOf(item));
      else setOwn(copy, spelled(key), copyOf(item));
    }
  }
  return result;
}

function spelled(key: string): string {
  return key.replace(/\p{Surrogate}/gu, (lone) => `\0${lone.charCodeAt(0).toString(16)}\0`);
}

function unspelled(key: string): string {
  // oxlint-disable-next-line no-control-regex -- the mark of a spelled surrogate
  return key.replace(/\0(d[89a-f]..)\0/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

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

/** An error and, of a failed union, the errors of each branch. */
interface UnionNode {
  readonly unit: OutputUnit;
  readonly branches: Map<string, UnionNode[]>;
}

/** Keywords that only pass on the errors that come after theirs. */
const PASSING = new Set(
  `$ref $recursiveRef allOf if properties patternProperties additionalProperties unevaluatedProperties propertyNames
  dependentSchemas prefixItems items additionalItems unevaluatedItems`.split(/\s+/),
);

/** The errors that say something themselves, those of unions as trees: the library lists them one after the other. */
function unionTree(units: readonly OutputUnit[]): UnionNode[] {
  const roots: UnionNode[] = [];
  const open: { readonly prefix: string; readonly node: UnionNode }[] = [];
  let passing = "";
  for (const unit of units) {
    if (unit.keyword !== "false") while (isLeft(open.at(-1)?.prefix, unit)) open.pop();
    if (isPassing(unit)) {
      passing = unit.keyword;
      continue;
    }
    const isNamed = unit.keyword === "false" && passing !== "";
    const node = { unit: isNamed ? { ...unit, keyword: passing } : unit, branches: new Map<string, UnionNode[]>() };
    passing = "";
    const union = open.at(-1);
    if (!union) roots.push(node);
    else push(union.node.branches, branchOf(unit, union.prefix) ?? [...union.node.branches.keys()].at(-1) ?? "", node);
    if (isUnion(unit)) open.push({ prefix: `${unit.keywordLocation}/`, node });
  }
  return roots;
}

/** `dependencies` may hold a schema, whose errors come next, or the names of keys. */
function isPassing({ keyword, error }: OutputUnit): boolean {
  return PASSING.has(keyword) || (keyword === "dependencies" && error.endsWith("dependant schema."));
}

function isLeft(prefix: string | undefined, unit: OutputUnit): boolean {
  return prefix !== undefined && !unit.keywordLocation.startsWith(prefix);
}

function branchOf(unit: OutputUnit, prefix: string): string | undefined {
  const rest = unit.keywordLocation.startsWith(prefix) ? unit.keywordLocation.slice(prefix.length) : "";
  return /^\d+/.exec(rest)?.[0];
}

function push(lists: Map<string, UnionNode[]>, key: string, node: UnionNode): void {
  const list = lists.get(key);
  if (list) list.push(node);
  else lists.set(key, [node]);
}

function isUnion({ keyword }: OutputUnit): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}

/** When too many branches fit, those that failed are not to blame. */
function isWithoutFit(unit: OutputUnit): boolean {
  return isUnion(unit) && (unit.keyword === "anyOf" || unit.error.endsWith("(0 matches)."));
}

interface Judged {
  readonly rules: Rules;
  readonly value: unknown;
}

/** An issue, and in words what was expected by a keyword that a union can list. */
interface Complaint extends JsonIssue {
  readonly expected?: readonly string[];
}

function issuesOf(judged: Judged, node: UnionNode): JsonIssue[] {
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
  const isByKind = expected.every((word) => Object.values(TYPES).includes(word));
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
function followKeywords(rules: Rules, location: string) {
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

function resolve({ lookup }: Rules, schema: unknown): unknown {
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

/** What a keyword asks for, in words. */
function expectedBy(keyword: string, rule: unknown): string[] {
  if (keyword === "type") return [rule].flat().map((type) => TYPES[String(type)] ?? String(type));
  if (keyword === "const") return [show(rule)];
  if (keyword === "enum" && Array.isArray(rule)) {
    return [...rule.slice(0, MOST_LISTED).map(show), ...(rule.length > MOST_LISTED ? ["…"] : [])];
  }
  return [(ASKED[keyword] ?? `a value that passes ${keyword}: *`).replace("*", () => show(rule))];
}

const TYPES: Partial<Record<string, string>> = {
  object: "an object",
  array: "a list",
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "a boolean",
  null: "null",
};

const ASKED: Partial<Record<string, string>> = {
  minimum: "at least *",
  maximum: "at most *",
  exclusiveMinimum: "more than *",
  exclusiveMaximum: "less than *",
  multipleOf: "a multiple of *",
  minLength: "at least * characters",
  maxLength: "at most * characters",
  pattern: "text that matches *",
  format: "text in the format *",
  minItems: "at least * items",
  maxItems: "at most * items",
  minProperties: "at least * keys",
  maxProperties: "at most * keys",
  uniqueItems: "items that all differ",
  contains: "an item that fits `contains`",
  minContains: "at least * items that fit `contains`",
  maxContains: "at most * items that fit `contains`",
  not: "a value that does not fit `not`",
  oneOf: "a value that fits only one of the schemas",
};

function describeKind(target: unknown, expected: readonly string[]): string {
  return typeof target === "number" && expected.includes("a whole number") ? show(target) : describeValue(target);
}

/** A scalar as it is written, shortened; else its kind. */
function show(value: unknown): string {
  if (typeof value === "object" && value !== null) return describeValue(value);
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? describeValue(value));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

const LONGEST_SHOWN = 60;
const MOST_LISTED = 20;
