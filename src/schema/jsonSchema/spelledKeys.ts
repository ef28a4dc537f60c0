import { isPlainObject } from "../isPlainObject.js";
import { setOwn } from "../setOwn.js";

/** A copy in which keys spell their lone surrogates, which the library cannot put into locations: `unspelled` reads them. */
export function spellSurrogates(root: unknown): unknown {
  const copies = new Map<unknown, Record<string, unknown> | unknown[]>();
  const copyOf = (value: unknown): unknown => {
    if (!Array.isArray(value) && !isPlainObject(value)) return value;
    const copy = copies.get(value) ?? (Array.isArray(value) ? [] : {});
    copies.set(value, copy);
    return copy;
  };
  const result = copyOf(root);
  for (const [source, copy] of copies) {
    for (const [key, item] of Object.entries<unknown>(Object(source))) {
      if (Array.isArray(copy)) copy.push(copyOf(item));
      else setOwn(copy, spelled(key), copyOf(item));
    }
  }
  return result;
}

function spelled(key: string): string {
  return key.replace(/\p{Surrogate}/gu, (lone) => `\0${lone.charCodeAt(0).toString(16)}\0`);
}

/** The key that spellSurrogates spelt. */
export function unspelled(key: string): string {
  // oxlint-disable-next-line no-control-regex -- the mark of a spelled surrogate
  return key.replace(/\0(d[89a-f]..)\0/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
