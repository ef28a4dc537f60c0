import { editJson } from "../../json/index.js";
import { changeRecord } from "../changeRecord.js";
import type { FieldVariant, UnionSpec } from "./FieldSpec.js";
import { objectMembers } from "./objectMembers.js";
import { sameScalar } from "./sameScalar.js";

/** Members that wait for a kind that knows them, as JSON texts by key. */
export type SetAside = ReadonlyMap<string, string>;

export const nothingAside: SetAside = new Map();

/** The kind of an object among those of a union; undefined when it is none of them. */
export function variantOfObject({ discriminator, variants }: UnionSpec, value: string): FieldVariant | undefined {
  const told = objectMembers(value).values.get(discriminator);
  return variants.find(({ texts }) => texts.some((text) => sameScalar(text, told)));
}

/**
 * An object of a union as another kind (the JSON text of the discriminator). What both kinds know stays, and so does what neither knows;
 * what only the former one knows is set aside, and stands there again when a kind is chosen that knows it. `removed`: the keys that went.
 */
export function switchVariant(
  spec: UnionSpec,
  value: string,
  { to, aside }: { readonly to: string; readonly aside: SetAside },
): { readonly text: string; readonly aside: SetAside; readonly removed: readonly string[] } {
  const { discriminator, variants } = spec;
  const former = keysOf(variantOfObject(spec, value));
  const next = keysOf(variants.find(({ texts }) => texts.some((text) => sameScalar(text, to))));
  const members = objectMembers(value).values;
  const removed = former.filter((key) => members.has(key) && !next.includes(key));
  const left = new Map([...aside, ...removed.map((key) => [key, members.get(key) ?? "null"] as const)]);

  let text = changeRecord(value, [discriminator], to) ?? editJson(value, [], { insert: to, key: discriminator });
  for (const key of removed) text = withoutKey(text, key);
  for (const key of next) {
    const kept = left.get(key);
    if (kept !== undefined && !members.has(key)) text = changeRecord(text, [key], kept) ?? text;
    left.delete(key);
  }
  return { text, aside: left, removed };
}

function keysOf(variant: FieldVariant | undefined): readonly string[] {
  return variant?.spec.properties.map(({ key }) => key) ?? [];
}

/** Without any of equal keys: what was left of them would be read in place of the last. */
function withoutKey(text: string, key: string): string {
  const next = objectMembers(text).values.has(key) ? changeRecord(text, [key], undefined) : undefined;
  return next === undefined ? text : withoutKey(next, key);
}
