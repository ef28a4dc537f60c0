import type { ChoiceSpec, FieldOption } from "./FieldSpec.js";
import { isSchemaNode, listOf, ownKeyword, textOf, type SchemaNode } from "./schemaNode.js";

/** A choice of a few plain values: `enum`, `const`, or a union of them. Null among them makes it nullable. */
export function readChoice(part: SchemaNode): Pick<ChoiceSpec, "kind" | "options" | "isNullable"> | undefined {
  const options = optionsOf(part);
  if (!options) return undefined;
  const byText = new Map(options.toReversed().map((option) => [option.text, option]));
  const isNullable = byText.delete("null");
  if (byText.size === 0) return undefined;
  return { kind: "choice", options: [...byText.values()].toReversed(), isNullable };
}

function optionsOf(part: SchemaNode): readonly FieldOption[] | undefined {
  const values = Object.hasOwn(part, "const") ? [part["const"]] : listOf(part, "enum");
  if (values) {
    if (!values.every(isPlain)) return undefined;
    const title = values.length === 1 ? textOf(part, "title") : undefined;
    return values.map((value) => ({ text: JSON.stringify(value), title: title ?? String(value) }));
  }
  const branches = listOf(part, "anyOf") ?? listOf(part, "oneOf");
  if (!branches) return undefined;
  const found: FieldOption[] = [];
  for (const branch of branches) {
    const options = isSchemaNode(branch) ? (isNull(branch) ? [nothing] : optionsOf(branch)) : undefined;
    if (!options) return undefined;
    found.push(...options);
  }
  return found;
}

const nothing: FieldOption = { text: "null", title: "null" };

/** A schema for null alone. */
export function isNull(part: SchemaNode): boolean {
  return ownKeyword(part, "type") === "null" || (Object.hasOwn(part, "const") && part["const"] === null);
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
