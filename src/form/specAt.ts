import type { JsonPath } from "../json/index.js";
import type { FieldProperty, FieldSpec } from "./fields/FieldSpec.js";

/** What a spec says of the value at a path inside: as a property, where it is one. Of a union, the first kind that knows the key. */
export function specAt(spec: FieldSpec, path: JsonPath): Omit<FieldProperty, "key"> {
  let found: Omit<FieldProperty, "key"> = { spec, isRequired: false };
  for (const step of path) found = inside(found.spec, step) ?? { spec: anyJson, isRequired: false };
  return found;
}

const anyJson: FieldSpec = { kind: "json", isNullable: false };

function inside(spec: FieldSpec, step: string | number): Omit<FieldProperty, "key"> | undefined {
  if (typeof step === "number") return spec.kind === "list" ? { spec: spec.items, isRequired: true } : undefined;
  if (spec.kind === "record") return { spec: spec.values, isRequired: false };
  const objects =
    spec.kind === "union" ? spec.variants.map((variant) => variant.spec) : spec.kind === "object" ? [spec] : [];
  const property = objects.flatMap(({ properties }) => properties).find(({ key }) => key === step);
  const others = objects[0]?.others;
  return property ?? (others && { spec: others, isRequired: false });
}
