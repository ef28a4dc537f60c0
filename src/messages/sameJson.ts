import { isRecord } from "./isRecord.js";

/** Whether two JSON values are equal, at any depth; key order does not count. */
export function sameJson(left: unknown, right: unknown): boolean {
  const waiting: [unknown, unknown][] = [[left, right]];
  for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
    const [one, other] = pair;
    if (Object.is(one, other)) continue;
    if (Array.isArray(one) && Array.isArray(other)) {
      if (one.length !== other.length) return false;
      one.forEach((item: unknown, index) => waiting.push([item, other[index]]));
    } else if (isRecord(one) && isRecord(other)) {
      const keys = Object.keys(one);
      if (keys.length !== Object.keys(other).length || !keys.every((key) => Object.hasOwn(other, key))) return false;
      for (const key of keys) waiting.push([one[key], other[key]]);
    } else return false;
  }
  return true;
}
