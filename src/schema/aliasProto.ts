import { isPlainObject } from "./isPlainObject.js";

/** Stands for an own `__proto__` key while zod judges: zod leaves that key out of everything it looks at. */
export const PROTO_ALIAS = "\u0000__proto__";

/**
 * The value with each own `__proto__` key renamed to `PROTO_ALIAS`. Without such a key the value itself, else a copy;
 * the input is never changed. Iterative, and safe for objects inside themselves.
 */
export function aliasProto(value: unknown): unknown {
  return hasProtoKey(value) ? copyAliased(value) : value;
}

type Container = Record<string, unknown> | unknown[];

function isContainer(value: unknown): value is Container {
  return Array.isArray(value) || isPlainObject(value);
}

function hasProtoKey(root: unknown): boolean {
  if (!isContainer(root)) return false;
  const seen = new Set<Container>([root]);
  for (const container of seen) {
    if (!Array.isArray(container) && Object.hasOwn(container, "__proto__")) return true;
    for (const child of Object.values<unknown>(container)) if (isContainer(child)) seen.add(child);
  }
  return false;
}

function copyAliased(root: unknown): unknown {
  const copies = new Map<Container, Container>();
  const copyOf = (value: unknown): unknown => {
    if (!isContainer(value)) return value;
    const copy = copies.get(value) ?? (Array.isArray(value) ? [] : {});
    copies.set(value, copy);
    return copy;
  };
  const result = copyOf(root);
  for (const [source, copy] of copies) {
    if (Array.isArray(copy)) for (const item of Object.values(source)) copy.push(copyOf(item));
    else for (const [key, item] of Object.entries(source)) copy[key === "__proto__" ? PROTO_ALIAS : key] = copyOf(item);
  }
  return result;
}
