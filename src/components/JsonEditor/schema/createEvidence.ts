import type { JsonDocument } from "../../../json/JsonDocument.js";
import { childNodes, nodeKey, nodeKind } from "../../../json/nodes.js";
import { nodeValue } from "../../../json/toValue.js";
import { firstCharacter, nodeEnd, nodeStart } from "../../../json/nodes.js";
import { isSchemaObject, listIn, memberOf, objectIn, type SchemaObject } from "./schemaObject.js";
import type { SchemaSource } from "./SchemaSource.js";
import { statedTypes, typeOfValue } from "./schemaTypes.js";

/** What the values in a document tell about the schemas that are meant. A node of -1 is a value that is not there. */
export interface Evidence {
  /** Whether a value cannot be meant by a schema: by `type`, `const` and `enum`, its own and those of its members. */
  rulesOut(schema: unknown, node: number): boolean;
  /** Whether an object has all these keys. */
  hasKeys(node: number, keys: readonly string[]): boolean;
}

export interface EvidenceOptions {
  readonly source: SchemaSource;
  readonly doc: JsonDocument;
  /** The node that tells nothing: it is about to be replaced. */
  readonly ignored: number;
}

/** Evidence for one question; it must not be kept across a change of the document. */
export function createEvidence({ source, doc, ignored }: EvidenceOptions): Evidence {
  const members = new Map<number, Map<string, number>>();
  let checks = 0;

  return { rulesOut: (schema, node) => rulesOut(schema, node, 0), hasKeys };

  function rulesOut(schema: unknown, node: number, depth: number): boolean {
    if (schema === false) return true;
    if (node < 0 || node === ignored || !isSchemaObject(schema)) return false;
    if (depth > DEEPEST || ++checks > MOST_CHECKS) return false;
    const inner = (other: unknown) => rulesOut(other, node, depth + 1);
    const reference = memberOf(schema, "$ref");
    return (
      differs(doc, node, schema) ||
      (typeof reference === "string" && inner(source.resolve(reference))) ||
      listIn(schema, "allOf").some(inner) ||
      ["anyOf", "oneOf"].some((word) => isFilledAnd(listIn(schema, word), inner)) ||
      membersDiffer(schema, node, depth)
    );
  }

  function membersDiffer(schema: SchemaObject, node: number, depth: number): boolean {
    const properties = objectIn(schema, "properties");
    if (firstCharacter(doc, node) !== "{") return false;
    for (const [key, child] of membersOf(node)) {
      if (Object.hasOwn(properties, key) && rulesOut(properties[key], child, depth + 1)) return true;
    }
    return false;
  }

  function hasKeys(node: number, keys: readonly string[]): boolean {
    return keys.every((key) => membersOf(node).has(key));
  }

  function membersOf(node: number): Map<string, number> {
    const known = members.get(node);
    if (known) return known;
    const isObject = node >= 0 && firstCharacter(doc, node) === "{";
    const nodes = isObject ? childNodes(doc, node, MOST_MEMBERS) : [];
    const found = new Map(nodes.map((child) => [nodeKey(doc, child) ?? "", child]));
    members.set(node, found);
    return found;
  }
}

/** Beyond these the evidence is not looked at, which keeps more schemas than needed. */
const DEEPEST = 8;
const MOST_CHECKS = 20_000;
const MOST_MEMBERS = 500;
const LONGEST_SCALAR = 1000;

function isFilledAnd(list: readonly unknown[], test: (item: unknown) => boolean): boolean {
  return list.length > 0 && list.every(test);
}

/** Whether a value is of another type than the schema's, or none of its values. A half-typed one differs from nothing. */
function differs(doc: JsonDocument, node: number, schema: SchemaObject): boolean {
  const kind = kindOf(doc, node);
  if (kind === "invalid") return false;
  const types = statedTypes(schema);
  if (types.length > 0 && !types.some((type) => fitsType(doc, node, kind, type))) return true;
  const values = memberOf(schema, "enum");
  if (Array.isArray(values) && !values.some((value) => mayEqual(doc, node, kind, value))) return true;
  return Object.hasOwn(schema, "const") && !mayEqual(doc, node, kind, schema["const"]);
}

/** In a broken text nodeKind looks at the whole node, which the first character of most makes needless. */
function kindOf(doc: JsonDocument, node: number): string {
  const first = firstCharacter(doc, node);
  if (first === "{") return "object";
  if (first === "[") return "array";
  return first === '"' ? "string" : nodeKind(doc, node);
}

function fitsType(doc: JsonDocument, node: number, kind: string, type: string): boolean {
  if (type === "integer") return kind === "number" && Number.isInteger(nodeValue(doc, node));
  return kind === type;
}

/** Objects and arrays are compared by their kind alone. */
function mayEqual(doc: JsonDocument, node: number, kind: string, value: unknown): boolean {
  if (typeOfValue(value) !== kind) return false;
  if (kind === "object" || kind === "array") return true;
  return nodeEnd(doc, node) - nodeStart(doc, node) > LONGEST_SCALAR || nodeValue(doc, node) === value;
}
