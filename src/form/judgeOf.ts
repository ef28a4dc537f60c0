import { createJudge, type Judge } from "./createJudge.js";
import type { FieldCheckers } from "./judgeField.js";
import type { SessionSeed } from "./sessionSeed.js";

const judges = new WeakMap<SessionSeed, { schema: FieldCheckers; judge: Judge }>();

/** The judge of a form that was opened with a seed: one for all who ask. */
export function judgeOf(seed: SessionSeed, schema: FieldCheckers): Judge {
  const known = judges.get(seed);
  if (known && known.schema === schema) return known.judge;
  const judge = createJudge(schema);
  judges.set(seed, { schema, judge });
  return judge;
}

/** Lets the next seed of a form keep the judge: what did not change with it is not judged again. */
export function keepJudge(before: SessionSeed, next: SessionSeed): void {
  const known = judges.get(before);
  if (known) judges.set(next, known);
}
