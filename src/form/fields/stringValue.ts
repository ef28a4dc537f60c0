import { parseJson, toValue } from "../../json/index.js";

/** What a JSON text says when it is a string; undefined for every other value, and for none. */
export function stringValue(value: string | undefined): string | undefined {
  const said = value?.trimStart().startsWith('"') ? toValue(parseJson(value)) : undefined;
  return typeof said === "string" ? said : undefined;
}
