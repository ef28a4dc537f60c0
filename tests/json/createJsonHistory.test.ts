import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { applyTextChanges, createJsonHistory, parseJson } from "../../src/json/index.js";
import { changesOf, nearlyJson } from "./jsonTexts.js";
import { meaning } from "./meaning.js";

vi.setConfig({ testTimeout: 60_000 });

const type = (from: number, insert: string) => [{ from, to: from, insert }];

describe("createJsonHistory", () => {
  it("goes back to the first text and forward to the last, by changes that fit", () => {
    const commands = fc.array(fc.tuple(fc.nat(), fc.option(fc.constantFrom("a", "b")), fc.nat({ max: 2 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(nearlyJson, commands, fc.gen(), (first, steps, generate) => {
        const history = createJsonHistory(parseJson(first));
        for (const [, merge, undos] of steps) {
          history.change(generate(changesOf, history.doc.text), merge === null ? {} : { merge });
          for (let count = 0; count < undos; count++) history.undo();
          for (let count = 0; count < undos - 1; count++) history.redo();
        }
        while (history.redo());
        const last = history.doc.text;
        let text = last;
        for (let changes = history.undo(); changes; changes = history.undo()) {
          text = applyTextChanges(text, changes);
          expect(history.doc.text).toBe(text);
        }
        expect(text).toBe(first);
        for (let changes = history.redo(); changes; changes = history.redo()) text = applyTextChanges(text, changes);
        expect(text).toBe(last);
        expect(meaning(history.doc)).toEqual(meaning(parseJson(last)));
      }),
      { numRuns: 100 },
    );
  });

  it("joins what is typed in one burst under one key, and nothing else", () => {
    let time = 0;
    const history = createJsonHistory(parseJson(""), { burst: 100, now: () => time });
    history.change(type(0, "1"), { merge: "typing" });
    time = 100;
    history.change(type(1, "2"), { merge: "typing" });
    time = 200;
    history.change(type(2, "3"), { merge: "typing" });
    time = 301;
    history.change(type(3, "4"), { merge: "typing" });
    history.change(type(4, "5"), { merge: "other" });
    history.change(type(5, "6"));
    history.change(type(6, "7"));
    const texts: string[] = [];
    while (history.undo()) texts.push(history.doc.text);
    expect(texts).toEqual(["123456", "12345", "1234", "123", ""]);
  });

  it("begins a new step after an undo, and forgets what was undone", () => {
    const history = createJsonHistory(parseJson(""));
    history.change(type(0, "1"), { merge: "typing" });
    history.change(type(1, " "));
    history.undo();
    history.change(type(1, "2"), { merge: "typing" });
    expect(history.canRedo).toBe(false);
    history.undo();
    expect(history.doc.text).toBe("1");
  });

  it("tells its listeners of every change until they leave", () => {
    const history = createJsonHistory(parseJson("1"));
    const listener = vi.fn<() => void>();
    const leave = history.subscribe(listener);
    history.change([]);
    expect(listener).toHaveBeenCalledTimes(0);
    expect([history.canUndo, history.canRedo, history.undo(), history.redo()]).toEqual([
      false,
      false,
      undefined,
      undefined,
    ]);
    history.change(type(1, "2"));
    history.undo();
    expect([history.canUndo, history.canRedo]).toEqual([false, true]);
    history.redo();
    expect(listener).toHaveBeenCalledTimes(3);
    leave();
    history.undo();
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it("stays as it was when changes do not fit", () => {
    const history = createJsonHistory(parseJson("1"));
    expect(() => history.change(type(9, "2"))).toThrow(RangeError);
    expect([history.doc.text, history.canUndo]).toEqual(["1", false]);
  });
});
