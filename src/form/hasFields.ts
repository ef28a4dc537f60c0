import type { FieldSpec } from "./fields/FieldSpec.js";

/** Whether a schema says enough of a record to show it as fields. */
export function hasFields(spec: FieldSpec): boolean {
  if (spec.kind === "object") return spec.properties.length > 0;
  return spec.kind === "union" || (spec.kind === "record" && spec.values.kind !== "json");
}
