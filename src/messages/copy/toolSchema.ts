import { isRecord } from "../isRecord.js";
import type { ToolDefinition } from "../Message.js";
import { readJsonText } from "../readJsonText.js";
import { kindOf } from "./kindOf.js";
import type { Outgoing } from "./Outgoing.js";

/** The JSON Schema of a tool's input, read from its text if need be; undefined without one. Reports what is no object. */
export function toolSchema(
  { id, parameters }: ToolDefinition,
  { report }: Pick<Outgoing, "report">,
): Readonly<Record<string, unknown>> | undefined {
  const schema = typeof parameters === "string" ? readJsonText(parameters) : parameters;
  if (isRecord(schema)) return schema;
  if (schema !== undefined)
    report({
      id,
      code: "schema-not-an-object",
      message: `expected a JSON Schema object, found ${kindOf(schema)}: left out`,
    });
  return undefined;
}
