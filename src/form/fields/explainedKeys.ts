const EXPLANATION = "_explanation";

/** The key that explains another one. */
export function explanationKey(key: string): string {
  return key + EXPLANATION;
}

/** The keys that explain another one of a record, by the key they explain: `tone_explanation` by `tone`. */
export function explainedKeys(keys: readonly string[]): ReadonlyMap<string, string> {
  const all = new Set(keys);
  const explained = new Map<string, string>();
  const explaining = new Set<string>();
  // shorter names first: what explains is not explained again
  for (const key of [...all].toSorted((one, other) => one.length - other.length)) {
    const name = key.endsWith(EXPLANATION) ? key.slice(0, -EXPLANATION.length) : undefined;
    if (name === undefined || !all.has(name) || explaining.has(name)) continue;
    explained.set(name, key);
    explaining.add(key);
  }
  return explained;
}
