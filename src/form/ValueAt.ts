import type { JsonPath } from "../json/index.js";

/** The type of what stands at a path; unknown where the type does not say. */
export type ValueAt<T, P extends JsonPath> = P extends readonly [infer Key, ...infer Rest extends JsonPath]
  ? Key extends keyof NonNullable<T>
    ? ValueAt<NonNullable<T>[Key], Rest>
    : Key extends number
      ? NonNullable<T> extends readonly (infer Item)[]
        ? ValueAt<Item, Rest>
        : unknown
      : unknown
  : T;
