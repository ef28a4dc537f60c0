import type { FieldSpec } from "./FieldSpec.js";
import { isNumberText } from "./isNumberText.js";

/** The JSON text of an item from what was typed for it; undefined when it is none. */
export function typedItem(spec: FieldSpec, typed: string): string | undefined {
  if (spec.kind === "string") return typed === "" ? undefined : JSON.stringify(typed);
  if (spec.kind === "number") return isNumberText(typed) ? typed : undefined;
  if (spec.kind !== "choice") return undefined;
  return spec.options.find(({ title, text }) => title === typed || text === typed)?.text;
}
