import type { JsonPath } from "../../../src/json/index.js";

/** A copy with other values in place of the one at a path; a list takes any number of them, a key the first. */
export function replaced(
  root: unknown,
  [key, ...rest]: JsonPath,
  make: (value: unknown) => readonly unknown[],
): unknown {
  if (key === undefined) return make(root)[0] ?? null;
  if (Array.isArray(root)) {
    const index = Number(key);
    return root.toSpliced(index, 1, ...(rest.length === 0 ? make(root[index]) : [replaced(root[index], rest, make)]));
  }
  if (typeof root !== "object" || root === null) return root;
  return Object.fromEntries(
    Object.entries(root).flatMap(([name, item]) => {
      if (name !== key) return [[name, item]];
      const made = rest.length === 0 ? make(item) : [replaced(item, rest, make)];
      return made.slice(0, 1).map((value) => [name, value]);
    }),
  );
}
