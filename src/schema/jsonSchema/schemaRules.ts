import { dereference, validate, type OutputUnit, type Schema, type SchemaDraft } from "@cfworker/json-schema";
import { spellSurrogates } from "./spelledKeys.js";

/** A schema made ready. The library writes into what it is given, so that is a copy. */
export interface SchemaRules {
  readonly schema: Schema | boolean;
  readonly draft: SchemaDraft;
  readonly lookup: ReturnType<typeof dereference>;
}

export function compileSchema(text: string, revive?: (key: string, value: unknown) => unknown): SchemaRules {
  const schema: Schema | boolean = JSON.parse(text, revive);
  return { schema, draft: draftOf(schema), lookup: dereference(schema) };
}

function draftOf(schema: Schema | boolean): SchemaDraft {
  const name = typeof schema === "object" ? String(schema.$schema ?? "") : "";
  if (name.includes("draft-04")) return "4";
  if (/draft-0[67]/.test(name)) return "7";
  return name.includes("2019-09") ? "2019-09" : "2020-12";
}

/**
 * The library's errors. It calls itself, and gives a call each error as an argument: at tens of thousands of errors the stack
 * is used up as well, and only the first ones are asked for. Undefined when it is the value that is too deep.
 */
export function runRules(rules: SchemaRules, value: unknown): readonly OutputUnit[] | undefined {
  try {
    return run(rules, value, false) ?? run(rules, value, true);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    const spelt = spellSurrogates(value);
    return run(rules, spelt, false) ?? run(rules, spelt, true);
  }
}

/** The errors of the library, undefined when the stack is used up. Firefox calls that an InternalError. */
function run(rules: SchemaRules, value: unknown, isFirstOnly: boolean): readonly OutputUnit[] | undefined {
  try {
    return validate(value, rules.schema, rules.draft, rules.lookup, isFirstOnly).errors;
  } catch (error) {
    if (error instanceof Error && /^(?:RangeError|InternalError)$/.test(error.name)) return undefined;
    throw error;
  }
}
