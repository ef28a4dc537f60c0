/** A value as JSON text on one line, at any depth. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch (error) {
    if (error instanceof RangeError) return deepText(value);
    // A host may have read big integers as bigint.
    if (error instanceof TypeError)
      return JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one));
    throw error;
  }
}

/** `JSON.stringify` recurses: this one keeps its own stack of texts and values still to be written. */
function deepText(root: unknown): string {
  const written: string[] = [];
  const waiting: ({ readonly text: string } | { readonly value: unknown })[] = [{ value: root }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("text" in next) written.push(next.text);
    else if (typeof next.value !== "object" || next.value === null) written.push(JSON.stringify(next.value) ?? "null");
    else {
      const isList = Array.isArray(next.value);
      const members = Object.entries(next.value);
      waiting.push({ text: isList ? "]" : "}" });
      for (const [index, [key, value]] of [...members.entries()].toReversed()) {
        waiting.push({ value }, { text: (index > 0 ? "," : "") + (isList ? "" : `${JSON.stringify(key)}:`) });
      }
      written.push(isList ? "[" : "{");
    }
  }
  return written.join("");
}
