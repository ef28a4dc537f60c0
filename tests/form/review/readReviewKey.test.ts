import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReviewKey, type PressedKey } from "../../../src/form/review/readReviewKey.js";
import { reviewLabels } from "../../../src/form/review/reviewLabels.js";
import { reviewShortcuts } from "../../../src/form/review/reviewShortcuts.js";
import { shownKeys } from "../../../src/form/review/shownKeys.js";

const press = (key: string, more: Partial<PressedKey> & { altGraph?: boolean } = {}): PressedKey => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  getModifierState: () => more.altGraph ?? false,
  ...more,
});
const read = (...args: Parameters<typeof press>) => readReviewKey(press(...args), false)?.command;
const readWriting = (...args: Parameters<typeof press>) => readReviewKey(press(...args), true)?.command;

describe("readReviewKey", () => {
  it.each([
    ["y", {}, "yes"],
    ["+", { shiftKey: true }, "yes"],
    ["N", {}, "no"],
    ["4", {}, "digit"],
    ["4", { shiftKey: true }, "digit"],
    ["z", {}, "undo"],
    ["Z", { shiftKey: true }, "redo"],
    ["?", { shiftKey: true }, "keys"],
    ["Enter", {}, "save-next"],
    ["Enter", { metaKey: true }, "save-next"],
    ["s", {}, "skip"],
    ["s", { ctrlKey: true }, "save"],
    ["ArrowDown", { repeat: true }, "next-field"],
    ["н", { code: "KeyY" }, "yes"],
    ["1", { ctrlKey: true, altKey: true, altGraph: true }, "digit"],
  ] as const)("reads %s with %o as %s", (key, more, command) => {
    expect(read(key, more)).toBe(command);
  });

  it.each([
    ["a held key", "y", { repeat: true }],
    ["a held Ctrl+Enter", "Enter", { ctrlKey: true, repeat: true }],
    ["a key of a composition", "y", { isComposing: true }],
    ["a key that somebody has used", "y", { defaultPrevented: true }],
    ["Alt+arrow, the browser's way back", "ArrowUp", { altKey: true }],
    ["Ctrl+Z, the browser's undo", "z", { ctrlKey: true }],
    ["Ctrl+digit, the browser's tabs", "1", { ctrlKey: true }],
    ["Shift+Y", "Y", { shiftKey: true }],
    ["Shift+arrow", "ArrowDown", { shiftKey: true }],
    ["a letter that AltGr types", "ś", { code: "KeyS", altGraph: true, ctrlKey: true, altKey: true }],
    ["a Latin letter that is another one", "ž", { code: "KeyY" }],
  ] as const)("leaves %s alone", (_, key, more) => {
    expect(read(key, more)).toBeUndefined();
  });

  it("leaves every character alone while something is written", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 2, unit: "grapheme" }), fc.boolean(), (key, shiftKey) => {
        expect(readWriting(key, { shiftKey })).toBeUndefined();
      }),
    );
    expect(["Enter", "ArrowUp", "Tab"].map((key) => readWriting(key))).toEqual([undefined, undefined, undefined]);
  });

  it("hears three keys while something is written: leave, save, save and next", () => {
    expect(readWriting("Escape")).toBe("leave-text");
    expect(readWriting("s", { ctrlKey: true })).toBe("save");
    expect(readWriting("Enter", { ctrlKey: true })).toBe("save-next");
  });

  it("reads what the list of keys shows, each shown key as the command it stands by", () => {
    for (const shortcut of reviewShortcuts) {
      expect(reviewLabels.reviewKeyWords[shortcut.command]).not.toBe("");
      expect(shownKeys(shortcut).length).toBeGreaterThan(0);
      for (const key of shortcut.keys) {
        const more = { shiftKey: shortcut.modifier === "shift", ctrlKey: shortcut.modifier === "mod" };
        expect(read(key, more)).toBe(shortcut.command);
      }
    }
  });
});
