import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyRatings } from "../../../src/form/review/applyRatings.js";
import { ratingEdits } from "../../../src/form/review/ratingsIn.js";
import { addStep, emptyLog, moveStep, topStep, type ReviewStep } from "../../../src/form/review/ReviewLog.js";
import type { SessionTexts } from "../../../src/schema/index.js";

const places = [
  { field: "metrics", path: ["Tone"] },
  { field: "metrics", path: ["a.b"] },
  { field: "feedback", path: ["__proto__"] },
] as const;
const lexeme = fc.constantFrom("1", "2.0", "true", '"x"', "null");
const record = fc.constantFrom(undefined, "{}", '{ "Tone" : 1.10 }', '{"other": [1, 2]}');
const texts = fc.record({ metrics: record, feedback: record }).map(({ metrics, feedback }): SessionTexts => ({
  ...(metrics !== undefined && { metrics }),
  ...(feedback !== undefined && { feedback }),
}));
const change = fc.record({ place: fc.nat(places.length - 1), text: fc.option(lexeme, { nil: undefined }) });
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** What a reviewer does to one session, as a step. */
function stepOf(before: SessionTexts, changes: readonly Change[]): { step: ReviewStep; after: SessionTexts } {
  let after = { ...before };
  for (const { place, text } of changes) {
    const { field, path } = places[place] ?? places[0];
    const [now] = ratingEdits({}, [{ field, path }], { before: {}, after }).map((edit) => edit.after);
    if (now === text) continue;
    const edit = { field, path: [...path], before: now, after: text, madeRecord: false };
    after = { ...after, ...applyRatings(after, [edit], "redo") };
  }
  return { step: { itemId: "a", edits: ratingEdits({}, places, { before, after }) }, after };
}
/** Absent and undefined are one. */
const plain = (all: SessionTexts) => Object.fromEntries(Object.entries(all).filter(([, text]) => text !== undefined));

describe("a step of a review", () => {
  it("taken back leaves what was there, with a record that it made gone again; made again, what it made", () => {
    fc.assert(
      fc.property(texts, fc.array(change, { minLength: 1, maxLength: 4 }), (before, changes) => {
        const { step, after } = stepOf(before, changes);
        const undone = { ...after, ...applyRatings(after, step.edits, "undo") };
        expect(ratingEdits({}, places, { before, after: undone })).toEqual([]);
        if (before.metrics === undefined && step.edits.some(({ field }) => field === "metrics"))
          expect(undone.metrics).toBeUndefined();
        const redone = { ...undone, ...applyRatings(undone, step.edits, "redo") };
        expect(ratingEdits({}, places, { before: after, after: redone })).toEqual([]);
      }),
    );
  });

  it("of a rating alone is taken back to the byte", () => {
    const before = { metrics: '{ "Tone" : 1.10 }' };
    const after = { metrics: '{ "Tone" : 4 }' };
    const edits = ratingEdits({}, places, { before, after });
    expect({ ...after, ...applyRatings(after, edits, "undo") }).toEqual(plain(before));
  });

  it("is not taken back where the value is another one by now", () => {
    const edits = ratingEdits({}, places, { before: { metrics: "{}" }, after: { metrics: '{"Tone": 4}' } });
    expect(applyRatings({ metrics: '{"Tone": 5}' }, edits, "undo")).toBeUndefined();
  });
});

const step = (itemId: string, before: string, after: string, merge?: string): ReviewStep => ({
  itemId,
  edits: [{ field: "metrics", path: ["Tone"], before, after, madeRecord: false }],
  merge,
});

describe("the log of a review", () => {
  it("takes back and makes again in order, also across sessions, and forgets what was taken back at a new step", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("add", "undo", "redo")), (acts) => {
        let log = emptyLog;
        let done: string[] = [];
        let undone: string[] = [];
        for (const [index, act] of acts.entries()) {
          if (act === "add") {
            log = addStep(log, step(`item ${index % 3}`, "1", String(index)));
            done = [...done, String(index)];
            undone = [];
          } else {
            const from = act === "undo" ? done : undone;
            const to = act === "undo" ? undone : done;
            expect(topStep[act](log)?.edits[0]?.after).toBe(from.at(-1));
            log = moveStep[act](log);
            to.push(...from.splice(-1));
          }
        }
        expect(log.done.map(({ edits }) => edits[0]?.after)).toEqual(done);
        expect(log.undone.map(({ edits }) => edits[0]?.after)).toEqual(undone);
      }),
    );
  });

  it("makes one step of what is written into one text", () => {
    const log = ["a", "ab", "abc"].reduce(
      (all, text, index) => addStep(all, step("x", "abc".slice(0, index), text, "w")),
      emptyLog,
    );
    expect(log.done).toEqual([step("x", "", "abc", "w")]);
    expect(addStep(log, step("y", "", "a", "w")).done.length).toBe(2);
  });
});
