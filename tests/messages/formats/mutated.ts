import * as fc from "fast-check";
import { everyFixture } from "./fixtures/everyFixture.js";
import { nodesOf } from "./nodesOf.js";
import { replaced } from "./replaced.js";

const pool = everyFixture.map(({ value }) => nodesOf(value));
const foreign = fc
  .tuple(fc.nat(), fc.nat())
  .map(([fixture, node]) => pickFrom(pickFrom(pool, fixture) ?? [], node)?.value);
/** Where two formats meet, the worst values are each other's; else those that hide from a test of truth. */
const strange = fc.oneof(
  { weight: 4, arbitrary: foreign },
  {
    weight: 2,
    arbitrary: fc.constantFrom(null, 0, false, "", [], {}, -1, "[DONE]", "[", '{"role":"user"}', "__proto__"),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

const mutation = fc.record({
  what: fc.constantFrom("replace", "delete", "duplicate", "swap", "wrap", "asText"),
  at: fc.nat(),
  other: fc.nat(),
  by: strange,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer One> ? One : never;

/** A fixture of any format with up to four nodes replaced, deleted, duplicated, swapped, wrapped, or written as JSON text. */
export const mutated: fc.Arbitrary<unknown> = fc
  .tuple(fc.nat(), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([fixture, mutations]) => mutations.reduce(mutate, pickFrom(everyFixture, fixture)?.value));

function mutate(root: unknown, { what, at, other, by }: Mutation): unknown {
  const nodes = nodesOf(root);
  const { path = [], value } = pickFrom(nodes, at) ?? {};
  switch (what) {
    case "replace":
      return replaced(root, path, () => [by]);
    case "delete":
      return replaced(root, path, () => []);
    case "duplicate":
      return replaced(root, path, (one) => [one, one]);
    case "wrap":
      return replaced(root, path, (one) => [other % 2 === 0 ? [one] : { [KEYS[other % KEYS.length] ?? ""]: one }]);
    case "asText":
      return replaced(root, path, (one) => [JSON.stringify(one)]);
    case "swap": {
      const { path: to = [], value: there } = pickFrom(nodes, other) ?? {};
      return replaced(
        replaced(root, path, () => [there]),
        to,
        () => [value],
      );
    }
  }
}

const KEYS = "messages content data message output choices contents parts delta kwargs tool_calls __proto__".split(" ");

function pickFrom<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}
