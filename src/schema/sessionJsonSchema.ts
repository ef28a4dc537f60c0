import type { SessionSchema } from "./SessionSchemaType.js";
import { sessionSchema } from "./sessionSchema.js";

/** JSON Schema (2020-12) of a session under its SDK names, with the caller's narrowing when a schema is given. */
export function sessionJsonSchema(schema: SessionSchema = sessionSchema): object {
  return schema.jsonSchema();
}
