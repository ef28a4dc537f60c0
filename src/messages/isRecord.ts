/** A JSON object: neither null nor a list. Its keys are the data's own: ask with `Object.hasOwn`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
