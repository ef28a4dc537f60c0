import type { OutputUnit } from "@cfworker/json-schema";

/** An error and, of a failed union, the errors of each branch. */
export interface UnionNode {
  readonly unit: OutputUnit;
  readonly branches: Map<string, UnionNode[]>;
}

/** Keywords that only pass on the errors that come after theirs. */
const PASSING = new Set(
  `$ref $recursiveRef allOf if properties patternProperties additionalProperties unevaluatedProperties propertyNames
  dependentSchemas prefixItems items additionalItems unevaluatedItems`.split(/\s+/),
);

/** The errors that say something themselves, those of unions as trees: the library lists them one after the other. */
export function unionTree(units: readonly OutputUnit[]): UnionNode[] {
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

export function isUnion({ keyword }: OutputUnit): boolean {
  return keyword === "anyOf" || keyword === "oneOf";
}
