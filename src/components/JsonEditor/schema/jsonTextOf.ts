/** A value of the schema as JSON without white space; undefined for what JSON cannot hold, and for what nobody could read. */
export function jsonTextOf(value: unknown): string | undefined {
  const text = stringify(value);
  return text === undefined || text.length > LONGEST ? undefined : text;
}

const LONGEST = 10_000;

/** A schema made in code may hold a BigInt, an object inside itself, or nesting deeper than the stack. */
function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
