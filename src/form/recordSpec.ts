import type { JsonChecker } from "../json/index.js";
import type { SessionRecordField, SessionSchema } from "../schema/index.js";
import type { FieldSpec } from "./fields/FieldSpec.js";
import { readFieldSpec } from "./fields/readFieldSpec.js";

const specs = new WeakMap<JsonChecker, FieldSpec>();
const anyJson: FieldSpec = { kind: "json", isNullable: false };

/** What a schema says of a record: read once for all who ask. */
export function recordSpec(schema: SessionSchema | undefined, field: SessionRecordField): FieldSpec {
  const checker = schema?.checker(field);
  if (!checker) return anyJson;
  const known = specs.get(checker) ?? readSpecOf(checker);
  specs.set(checker, known);
  return known;
}

/** A schema that cannot be written as JSON Schema still judges; it only says nothing of fields. */
function readSpecOf(checker: JsonChecker): FieldSpec {
  let schema: object | undefined;
  try {
    schema = checker.jsonSchema?.();
  } catch {
    return anyJson;
  }
  return readFieldSpec(schema ?? {});
}
