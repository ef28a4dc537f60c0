import { nodeKind, parseJson, type JsonKind } from "../../json/index.js";
import type { FieldSpec } from "./FieldSpec.js";

/** Whether a JSON text is of the kind that the field for a spec edits. Text that is no JSON fits: it is half-typed. */
export function fitsSpec(spec: FieldSpec, text: string | undefined): boolean {
  if (text === undefined) return true;
  const doc = parseJson(text);
  if (doc.problems.length > 0 || doc.size === 0) return true;
  const kind = nodeKind(doc, 0);
  return kind === "null" ? spec.isNullable || spec.kind === "json" : kinds[spec.kind].includes(kind);
}

const scalars: readonly JsonKind[] = ["string", "number", "boolean"];

const kinds: Readonly<Record<FieldSpec["kind"], readonly JsonKind[]>> = {
  boolean: ["boolean"],
  choice: scalars,
  number: ["number"],
  string: ["string"],
  list: ["array"],
  object: ["object"],
  record: ["object"],
  union: ["object"],
  json: [...scalars, "array", "object"],
};
