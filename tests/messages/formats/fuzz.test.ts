import * as fc from "fast-check";
import { expect, it } from "vitest";
import { pairToolCalls, readMessages } from "../../../src/messages/index.js";
import { everyFixture } from "./fixtures/everyFixture.js";
import { misplaced } from "./misplaced.js";
import { mutated } from "./mutated.js";
import { nodesOf } from "./nodesOf.js";
import { replaced } from "./replaced.js";

/** What is wrong with the reading of a value: what it throws, or what is not where it says. */
function faults(value: unknown): string[] {
  const root: unknown = JSON.parse(JSON.stringify(value));
  try {
    const reading = readMessages(root);
    const ids = new Set(reading.messages.flatMap(({ parts }) => parts.map((part) => part.id)));
    const unpaired = [...pairToolCalls(reading.messages)].flat().filter((id) => !ids.has(id));
    return [...misplaced(root, reading), ...unpaired];
  } catch (problem) {
    return [String(problem)];
  }
}

it("any mutation of any format is read without throwing, and every part stands where it says", () => {
  fc.assert(
    fc.property(mutated, (value) => {
      expect(faults(value)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

it.each([[null], [0], [""], [[]], [{}], ["__proto__"], ["constructor"]])(
  "so is every format with %j in place of any value",
  (by) => {
    const wrong = everyFixture.flatMap(({ title, value }) =>
      nodesOf(value).flatMap(({ path }) =>
        faults(replaced(value, path, () => [by])).map((fault) => `${title} at ${path.join("/")}: ${fault}`),
      ),
    );
    expect(wrong.slice(0, 20)).toEqual([]);
  },
);
