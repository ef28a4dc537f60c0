import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueOrder, queueWays } from "../../../src/form/review/queueWays.js";
import {
  reduceReviewQueue,
  untouchedQueue,
  type ReviewQueueAction,
} from "../../../src/form/review/reduceReviewQueue.js";

const id: fc.Arbitrary<string> = fc.constantFrom("a", "b", "c", "d", "e");
const ids = fc.uniqueArray(id, { minLength: 1 });
const action: fc.Arbitrary<ReviewQueueAction> = fc.record({ type: fc.constantFrom("review", "skip", "flag"), id });
const reduced = (actions: readonly ReviewQueueAction[]) => actions.reduce(reduceReviewQueue, untouchedQueue);

describe("the order of a review queue", () => {
  it("holds each of the host's sessions once, whatever was done", () => {
    fc.assert(
      fc.property(ids, fc.array(action), (all, actions) => {
        const order = queueOrder(all, reduced(actions).skipped);
        expect(order.toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  it("is the host's but for skipped sessions, which come last, the last skipped at the very end", () => {
    fc.assert(
      fc.property(ids, fc.array(id), (all, skips) => {
        const { skipped } = reduced(skips.map((one) => ({ type: "skip", id: one })));
        const order = queueOrder(all, skipped);
        const isSkipped = (one: string) => skips.includes(one);
        expect(order.filter((one) => !isSkipped(one))).toEqual(all.filter((one) => !isSkipped(one)));
        expect(order.findLastIndex((one) => !isSkipped(one))).toBe(all.filter((one) => !isSkipped(one)).length - 1);
        const last = skips.findLast((one) => all.includes(one));
        if (last !== undefined) expect(order.at(-1)).toBe(last);
      }),
    );
  });
});

describe("the ways of a review queue", () => {
  it("lead through every session by next, and back by previous", () => {
    fc.assert(
      fc.property(ids, (order) => {
        const seen: string[] = [];
        for (let at = queueWays.next(order, undefined); at !== undefined; at = queueWays.next(order, at)) seen.push(at);
        expect(seen).toEqual(order);
        const back: string[] = [];
        for (let at = order.at(-1); at !== undefined; at = queueWays.previous(order, at)) back.push(at);
        expect(back).toEqual(order.toReversed());
      }),
    );
  });

  it("reach every session that is not reviewed by reviewing one after the other, from anywhere", () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.array(id), (order, start, before) => {
        const reviewed = new Set(before);
        let at: string | undefined = order[start % order.length];
        while (at !== undefined) {
          reviewed.add(at);
          at = queueWays.unreviewed(order, at, (one) => reviewed.has(one));
        }
        expect(order.filter((one) => !reviewed.has(one))).toEqual([]);
      }),
    );
  });
});

describe("what is done to a queue", () => {
  it("flags twice as not at all, and knows what was reviewed", () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const state = reduced(actions);
        for (const one of ["a", "b", "c", "d", "e"]) {
          const flags = actions.filter(({ type, id: flagged }) => type === "flag" && flagged === one).length;
          expect(state.flagged.has(one)).toBe(flags % 2 === 1);
          expect(state.reviewed.has(one)).toBe(actions.some((act) => act.type === "review" && act.id === one));
        }
      }),
    );
  });
});
