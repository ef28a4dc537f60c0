import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyTextChanges } from "../../../src/json/index.js";
import { rebaseChanges } from "../../../src/json/rebaseChanges.js";
import { minimalChange } from "../../../src/json/minimalChange.js";
import { createFormHistory, type FormHistory } from "../../../src/form/history/createFormHistory.js";
import { heldNames, type Held, type HeldName } from "../../../src/form/history/heldNames.js";

type Values = Partial<Record<HeldName, Held>>;

/** A form that holds texts, its history, and a clock. */
function formOf(values: Values, clock = { now: 0 }) {
  const history = createFormHistory(
    {
      get: (name) => values[name],
      set: (name, value) => {
        values[name] = value;
      },
    },
    { now: () => clock.now },
  );
  return { history, values, clock };
}

/** What is set in one task is one step. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

describe("createFormHistory", () => {
  it("undoes across fields in the order in which they were changed, and redoes", async () => {
    const { history, values } = formOf({ sessionName: "a", metrics: '{"x":1}' });
    history.set("sessionName", "b");
    await nextTask();
    history.set("metrics", '{"x":2}');
    await nextTask();
    history.set("error", null);
    expect(history.undo()).toEqual(["error"]);
    expect(values).toEqual({ sessionName: "b", metrics: '{"x":2}', error: undefined });
    expect(history.undo()).toEqual(["metrics"]);
    expect(history.undo()).toEqual(["sessionName"]);
    expect(history.undo()).toBeUndefined();
    expect(values).toEqual({ sessionName: "a", metrics: '{"x":1}', error: undefined });
    history.redo();
    history.redo();
    history.redo();
    expect(values).toEqual({ sessionName: "b", metrics: '{"x":2}', error: null });
    expect(history.canRedo).toBe(false);
  });

  it("joins what is set in one go, and what is typed fast under one name", async () => {
    const { history, values, clock } = formOf({ metrics: "[0]" });
    history.set("metrics", "[0.1]", { merge: "0" });
    await nextTask();
    history.set("metrics", "[0.12]", { merge: "0" });
    await nextTask();
    clock.now = 5000;
    history.set("metrics", "[0.12,1]", { merge: "1" });
    await nextTask();
    history.set("metrics", "[]");
    history.set("drafts", "x");
    const seen = [];
    while (history.undo()) seen.push([values.metrics, values.drafts]);
    expect(seen).toEqual([
      ["[0.12,1]", undefined],
      ["[0.12]", undefined],
      ["[0]", undefined],
    ]);
  });

  it("brings a half-typed text back that was taken back", async () => {
    const { history, values } = formOf({ metrics: "[0]" });
    history.set("drafts", "0.", { merge: "a" });
    await nextTask();
    history.undo();
    expect(values.drafts).toBeUndefined();
    history.redo();
    expect(values.drafts).toBe("0.");
  });

  it("lets what follows from a step go with it, also after undo", async () => {
    const { history, values } = formOf({ metrics: "[0]", drafts: "d" });
    history.set("metrics", "[]");
    await nextTask();
    history.set("drafts", undefined, { isAmending: true });
    history.undo();
    expect(values).toEqual({ metrics: "[0]", drafts: "d" });
    history.redo();
    expect(values).toEqual({ metrics: "[]", drafts: undefined });
    history.undo();
    await nextTask();
    history.set("drafts", "e", { isAmending: true });
    expect(history.canRedo).toBe(true);
    history.redo();
    expect(values).toEqual({ metrics: "[]", drafts: undefined });
  });

  it("knows presence from emptiness in every direction", async () => {
    const { history, values } = formOf({ metrics: "{}" });
    for (const value of [undefined, '{"a":1}', undefined, ""]) {
      history.set("metrics", value);
      await nextTask();
    }
    const seen = [values.metrics];
    while (history.undo()) seen.push(values.metrics);
    expect(seen).toEqual(["", undefined, '{"a":1}', undefined, "{}"]);
  });

  it("takes a text from outside over, and keeps the steps before it where they do not touch", async () => {
    const { history, values } = formOf({ metrics: '{"a":1,"b":2}' });
    history.set("metrics", '{"a":10,"b":2}');
    await nextTask();
    history.set("sessionName", "n");
    await nextTask();
    history.adopt("metrics", '{"a":10,"b":22222}');
    expect(values.metrics).toBe('{"a":10,"b":22222}');
    history.undo();
    history.undo();
    expect(values).toEqual({ metrics: '{"a":1,"b":22222}', sessionName: undefined });
    history.redo();
    expect(values.metrics).toBe('{"a":10,"b":22222}');
  });

  it("gives up the steps that a text from outside went over, and no others", async () => {
    const { history, values } = formOf({ metrics: '{"a":1}' });
    history.set("source", "s");
    await nextTask();
    history.set("metrics", '{"a":2}');
    await nextTask();
    history.adopt("metrics", '{"a":3}');
    expect(history.undo()).toEqual(["source"]);
    expect(history.undo()).toBeUndefined();
    expect(values.metrics).toBe('{"a":3}');
  });

  it("says where the last step is", async () => {
    const { history } = formOf({ metrics: '{"a":{"b":1}}' });
    expect(history.lastPlace()).toBeUndefined();
    history.set("metrics", '{"a":{"b":2}}');
    await nextTask();
    expect(history.lastPlace()).toEqual({ name: "metrics", path: ["a", "b"] });
    history.set("source", "s");
    expect(history.lastPlace()).toEqual({ name: "source", path: [] });
  });

  it("shares one stack with the editors of records: their undo is the form's", async () => {
    const { history, values } = formOf({ metrics: "[1]", config: "{}" });
    const metrics = history.record("metrics");
    metrics.change([{ from: 1, to: 2, insert: "2" }]);
    history.set("metrics", metrics.doc.text);
    await nextTask();
    history.set("config", '{"a":1}');
    expect(metrics.undo()).toBeUndefined();
    expect(values.config).toBe("{}");
    expect(metrics.undo()).toEqual([{ from: 1, to: 2, insert: "1" }]);
    expect(values.metrics).toBe("[1]");
    expect(metrics.redo()).toEqual([{ from: 1, to: 2, insert: "2" }]);
    expect(values.metrics).toBe("[2]");
  });

  const jsonTexts = fc.oneof(fc.constant(undefined), fc.json(), fc.string({ maxLength: 8 }));
  const steps = fc.array(
    fc.record({
      name: fc.constantFrom<HeldName>("metrics", "config", "source", "error", "drafts"),
      value: jsonTexts,
      past: fc.boolean(),
      merge: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
    }),
    { maxLength: 12 },
  );

  it("comes back to every state on the way, and forth again", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (made) => {
        const { history, values } = formOf({ metrics: "{}", source: "s" });
        const before = picture(values);
        for (const { name, value, past, merge } of made) {
          if (past) {
            values[name] = value;
            history.note(name);
          } else history.set(name, value, { merge });
          await Promise.resolve();
        }
        const after = picture(values);
        const count = walk(history, "undo");
        expect(picture(values)).toEqual(before);
        expect(walk(history, "redo")).toBe(count);
        expect(picture(values)).toEqual(after);
        for (const name of ["metrics", "config"] as const)
          if (typeof values[name] === "string") expect(history.record(name).doc.text).toBe(values[name]);
      }),
      { numRuns: 200 },
    );
  });
});

const picture = (values: Values) => heldNames.map((name) => values[name]);

function walk(history: FormHistory, way: "undo" | "redo"): number {
  let count = 0;
  while (history[way]()) count++;
  return count;
}

describe("rebaseChanges", () => {
  it("gives the same text in either order", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, one, other) => {
        const [mine, theirs] = [minimalChange(text, one), minimalChange(text, other)];
        if (!mine || !theirs) return;
        const rebased = rebaseChanges([mine], [theirs]);
        if (!rebased) return;
        expect(applyTextChanges(other, rebased.mine)).toBe(applyTextChanges(one, rebased.other));
      }),
      { numRuns: 2000 },
    );
  });
});
