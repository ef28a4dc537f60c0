import { isPlainObject } from "./isPlainObject.js";
import type { sessionFields } from "./sessionFields.js";

type Kind = (typeof sessionFields)[number]["kind"];

/** For each kind of field: which values fit, and what to say is expected. */
export const fieldKinds: Readonly<
  Record<Kind, { readonly fits: (value: unknown) => boolean; readonly expected: string }>
> = {
  string: { fits: (value) => typeof value === "string", expected: "a string" },
  "nullable-string": { fits: (value) => typeof value === "string" || value === null, expected: "a string or null" },
  record: { fits: isPlainObject, expected: "an object" },
};
