import { parseJson, toValue } from "../../json/index.js";
import type { PassingRule } from "./FieldSpec.js";

/** Whether a value (as JSON text) passes; undefined when there is none, or the rule is not for such a value. */
export function judgePassing(rule: PassingRule | undefined, text: string | undefined): boolean | undefined {
  if (!rule || text === undefined) return undefined;
  const doc = parseJson(text);
  const value = doc.problems.length > 0 ? undefined : toValue(doc);
  if (value === undefined || value === null) return undefined;
  if (rule.texts) return rule.texts.includes(JSON.stringify(value));
  if (typeof value !== "number") return undefined;
  return value >= (rule.min ?? -Infinity) && value <= (rule.max ?? Infinity);
}
