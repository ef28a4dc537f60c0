import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { revertDifference } from "../../src/components/JsonDiff/revertDifference.js";
import { buildDiffTree } from "../../src/components/JsonDiff/rows/buildDiffTree.js";
import { FIRST_EXPANSION, toggleRow, type DiffExpansion } from "../../src/components/JsonDiff/rows/DiffExpansion.js";
import type { DiffCell, DiffRow } from "../../src/components/JsonDiff/rows/DiffRow.js";
import type { DiffLayout, DiffRows } from "../../src/components/JsonDiff/rows/DiffRows.js";
import { listDiffRows } from "../../src/components/JsonDiff/rows/listDiffRows.js";
import { openAround } from "../../src/components/JsonDiff/rows/openAround.js";
import { splitWords } from "../../src/components/JsonDiff/words/splitWords.js";
import { wordDiff } from "../../src/components/JsonDiff/words/wordDiff.js";
import type { TextRange } from "../../src/components/JsonDiff/words/TextRange.js";
import {
  applyChanges,
  changeJson,
  diffJson,
  parseJson,
  pathOf,
  toValue,
  type JsonDocument,
} from "../../src/json/index.js";
import { jsonEquals } from "../../src/json/jsonEquals.js";
import { jsonText, nearlyJson } from "../json/jsonTexts.js";

vi.setConfig({ testTimeout: 120_000 });

const LAYOUTS = ["inline", "side-by-side"] as const;

/** A text and one that a few edits made of it, or another one. */
const pairOfTexts = fc.oneof(
  fc.tuple(jsonText, jsonText),
  fc
    .tuple(fc.oneof(jsonText, longList()), fc.array(fc.tuple(fc.nat(), jsonText), { maxLength: 5 }))
    .map(([text, edits]): [string, string] => {
      let doc = parseJson(text);
      for (const [pick, set] of edits) {
        if (doc.size === 0) break;
        const edit = pick % 2 ? { set } : pick % 3 ? { insert: set } : { remove: true as const };
        const change = changeJson(doc, [{ at: pathOf(doc, pick % doc.size), edit }]);
        if (change.ok) doc = applyChanges(doc, change.changes);
      }
      return [text, doc.text];
    }),
);

/** Long enough to be folded, with containers to open. */
function longList(): fc.Arbitrary<string> {
  const item = fc.constantFrom("0", "1", '"x"', "[]", "[1, [2, 3]]", '{"a": 1, "b": {"c": [4]}}');
  return fc.array(item, { minLength: 8, maxLength: 40 }).map((items) => `{"list": [${items.join(", ")}], "b": 1}`);
}

function treeOf(before: JsonDocument, after: JsonDocument) {
  return buildDiffTree(before, after, diffJson(before, after));
}

function rowsOf(
  one: string,
  other: string,
  options: { layout?: DiffLayout; expansion?: DiffExpansion } = {},
): DiffRows {
  const { layout = "inline", expansion = FIRST_EXPANSION } = options;
  return listDiffRows(treeOf(parseJson(one), parseJson(other)), { layout, expansion });
}

const inShort = (list: readonly DiffRow[]) => list.map(({ id, depth, open }) => [id, depth, open]);
const deep = (value: string) => '{"in":'.repeat(10_000) + value + "}".repeat(10_000);
const longText = (word: string) => `same ${`${word} x `.repeat(20_000)}same`;

/** The text after one difference is taken back, or the code of the refusal. */
function revert(one: string, other: string, index = 0): string {
  const [before, after] = [parseJson(one), parseJson(other)];
  const change = revertDifference(before, after, diffJson(before, after)[index]!);
  return change.ok ? applyChanges(after, change.changes).text : change.problem.code;
}

const all = (rows: DiffRows) => rows.slice(0, rows.count);

/** The rows in words, as they are seen inline: `+ a.b: 1`. */
function said(rows: DiffRows): string[] {
  return all(rows).map((row) => {
    const sign = { added: "+", removed: "-", changed: "~", unchanged: " " }[row.status];
    const words =
      row.folded > 0
        ? `${row.folded} folded`
        : [row.old, row.now].filter((cell) => cell !== row.now || cell).map(cellText);
    const shown =
      typeof words === "string"
        ? words
        : row.status === "changed" && row.inside === 0
          ? words.join(" | ")
          : words.at(-1);
    return `${sign}${"  ".repeat(row.depth)}${shown}`;
  });
}

function cellText(cell: DiffCell | undefined): string {
  if (!cell) return "";
  const { node, key } = cell;
  const value = node.kind === "object" ? `{${node.size}}` : node.kind === "array" ? `[${node.size}]` : node.head(50);
  return key === undefined ? value : `${key}: ${value}`;
}

/** Opens every row that is closed, again and again. */
function everythingOpen(one: string, other: string, layout: DiffLayout): DiffRow[] {
  const tree = treeOf(parseJson(one), parseJson(other));
  let expansion: DiffExpansion = FIRST_EXPANSION;
  for (;;) {
    const rows = all(listDiffRows(tree, { layout, expansion }));
    const closed = rows.filter((row) => row.open === false);
    if (closed.length === 0) return [...rows];
    for (const { toggle } of closed) if (toggle) expansion = toggleRow(expansion, toggle);
  }
}

describe("the rows of two texts", () => {
  it("fold what is the same, but for two siblings beside a difference", () => {
    const before = JSON.stringify([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const after = JSON.stringify([0, 1, 2, 3, 4, 5, "six", 7, 8, 9, 10, 11, 12]);
    expect(said(rowsOf(before, after))).toEqual([
      " 4 folded",
      " 4: 4",
      " 5: 5",
      "-6: 6",
      "+6: six",
      " 7: 7",
      " 8: 8",
      " 4 folded",
    ]);
  });

  it("do not fold a single row", () => {
    expect(said(rowsOf("[0, 1, 2, 3]", "[0, 1, 2, 4]"))).toEqual([" 0: 0", " 1: 1", " 2: 2", "-3: 3", "+3: 4"]);
  });

  it("put both sides of a changed value in one row, side by side", () => {
    expect(said(rowsOf('{"a": 1, "b": 2}', '{"a": 1, "b": 3}', { layout: "side-by-side" }))).toEqual([
      " a: 1",
      "~b: 2 | b: 3",
    ]);
  });

  it("open what is around differences, and show all of what was added or removed", () => {
    const before = '{"same": {"x": 1}, "in": {"deep": [1]}, "gone": {"y": [true]}}';
    const after = '{"same": {"x": 1}, "in": {"deep": [1, 2]}, "new": [{}]}';
    expect(said(rowsOf(before, after))).toEqual([
      " same: {1}",
      "~in: {1}",
      "~  deep: [2]",
      "     0: 1",
      "+    1: 2",
      "-gone: {1}",
      "-  y: [1]",
      "-    0: true",
      "+new: [1]",
      "+  0: {0}",
    ]);
  });

  it("show a value that became another kind of container as removed and added", () => {
    for (const layout of LAYOUTS) {
      expect(said(rowsOf('{"a": {"x": 1}}', '{"a": [1]}', { layout }))).toEqual([
        "-a: {1}",
        "-  x: 1",
        "+a: [1]",
        "+  0: 1",
      ]);
    }
  });

  it("number the items of a list as their own text does", () => {
    const [row] = all(rowsOf("[0, 1, 2]", "[1, 2]", { layout: "side-by-side" })).slice(1);
    expect([row?.old?.key, row?.now?.key]).toEqual([1, 0]);
  });

  it("close and open again", () => {
    const [before, after] = ['{"a": {"b": 1, "c": [1, [2]]}}', '{"a": {"b": 2, "c": [1, [2]]}, "d": {"e": 1}}'];
    const tree = treeOf(parseJson(before), parseJson(after));
    const [first] = listDiffRows(tree, { layout: "inline", expansion: FIRST_EXPANSION }).slice(0, 1);
    const closed = listDiffRows(tree, { layout: "inline", expansion: toggleRow(FIRST_EXPANSION, first!.toggle!) });
    expect(said(closed)).toEqual(["~a: {2}", "+d: {1}", "+  e: 1"]);
    expect(closed.rowOf(0)).toBe(0);
    const again = toggleRow(toggleRow(FIRST_EXPANSION, first!.toggle!), first!.toggle!);
    expect(again).toEqual(FIRST_EXPANSION);
  });

  it("show every difference once, in their order", () => {
    fc.assert(
      fc.property(
        fc.oneof(pairOfTexts, fc.tuple(nearlyJson, nearlyJson)),
        fc.constantFrom(...LAYOUTS),
        (texts, layout) => {
          const [before, after] = texts.map(parseJson);
          const tree = treeOf(before!, after!);
          const rows = listDiffRows(tree, { layout, expansion: FIRST_EXPANSION });
          const leading = all(rows).flatMap((row, at) => (row.leads ? [{ row, at }] : []));
          expect([...new Set(leading.map(({ row }) => row.difference))]).toEqual(
            tree.differences.map((_, index) => index),
          );
          for (const [index, { kind, before: old, after: now }] of tree.differences.entries()) {
            const shown = leading.filter(({ row }) => row.difference === index);
            expect(shown[0]?.at).toBe(rows.rowOf(index));
            const ids = shown.map(({ row }) => row.id);
            const isPair = shown.length === 1 && kind === "changed";
            expect(ids).toEqual(
              isPair ? [`now ${now}`] : [...(old < 0 ? [] : [`old ${old}`]), ...(now < 0 ? [] : [`now ${now}`])],
            );
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("show every node of both texts once everything is open", () => {
    fc.assert(
      fc.property(pairOfTexts, fc.constantFrom(...LAYOUTS), ([one, other], layout) => {
        const [before, after] = [parseJson(one), parseJson(other)];
        const differences = diffJson(before, after);
        if (differences.length === 0) return;
        const rows = everythingOpen(one, other, layout);
        const hidden = differences[0]?.path.length === 0 ? 0 : 1;
        expect(rows.filter((row) => row.now)).toHaveLength(after.size - (after.size > 0 ? hidden : 0));
        expect(rows.filter((row) => row.old)).toHaveLength(before.size - (before.size > 0 ? hidden : 0));
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("are the same rows whichever part is asked for", () => {
    fc.assert(
      fc.property(
        pairOfTexts,
        fc.nat(),
        fc.nat({ max: 9 }),
        fc.constantFrom(...LAYOUTS),
        ([one, other], at, length, layout) => {
          const rows = rowsOf(one, other, { layout });
          const from = rows.count === 0 ? 0 : at % rows.count;
          expect(inShort(rows.slice(from, from + length))).toEqual(inShort(all(rows).slice(from, from + length)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("stay a tree whatever is opened and closed", () => {
    fc.assert(
      fc.property(
        pairOfTexts,
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.constantFrom(...LAYOUTS),
        (texts, picks, layout) => {
          const [before, after] = texts.map(parseJson);
          const tree = treeOf(before!, after!);
          let expansion: DiffExpansion = FIRST_EXPANSION;
          for (const pick of picks) {
            const rows = listDiffRows(tree, { layout, expansion });
            const toggles = all(rows).flatMap(({ toggle }) => toggle ?? []);
            if (toggles.length > 0) expansion = toggleRow(expansion, toggles[pick % toggles.length]!);
          }
          const list = all(listDiffRows(tree, { layout, expansion }));
          const rows = listDiffRows(tree, { layout, expansion });
          expect(list).toHaveLength(rows.count);
          for (const [at, { depth, open }] of list.entries()) {
            const next = list[at + 1]?.depth ?? 0;
            expect(next > depth).toBe(open === true);
            const above = list.slice(0, at).findLastIndex((one) => one.depth < depth);
            expect(rows.above(at)).toBe(above < 0 ? at : above);
          }
          for (const index of tree.differences.keys()) {
            const shown = listDiffRows(tree, { layout, expansion: openAround(tree, expansion, index) });
            expect(shown.slice(shown.rowOf(index), shown.rowOf(index) + 1)[0]).toMatchObject({
              difference: index,
              leads: true,
            });
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("bear keys like __proto__, repeated keys, and ten thousand levels", () => {
    const before = '{"__proto__": 1, "constructor": 1, "a": 1, "a": 2}';
    const after = '{"__proto__": 2, "constructor": 1, "a": 1, "a": 3}';
    const rows = all(rowsOf(before, after));
    expect(rows.filter(({ status }) => status === "added").map(({ now }) => now?.key)).toEqual(["__proto__", "a"]);
    expect(rows.at(-1)?.now?.duplicate).toBe(true);
    const levels = rowsOf(deep("1"), deep("2"));
    expect(levels.count).toBe(10_001);
    expect(levels.slice(10_000, 10_001)[0]).toMatchObject({ status: "added", depth: 9_999 });
  });
});

describe("revertDifference", () => {
  it("spells a value as it was", () => {
    expect(revert('{"a": 1.0}', '{ "a":1 }')).toBe('{ "a":1.0 }');
  });

  it("takes away what was added, with its comma", () => {
    expect(revert("[1, 3]", "[1, 2, 3]")).toBe("[1, 3]");
  });

  it("brings back what was removed, to its place among its neighbours", () => {
    expect(revert('{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', '{\n  "a": 1,\n  "c": 4\n}')).toBe(
      '{\n  "a": 1,\n  "b": 2,\n  "c": 4\n}',
    );
    expect(revert("[9, [1, 2]]", "[0, 9, [1]]", 1)).toBe("[0, 9, [1, 2]]");
  });

  it("brings back a member that has the key of another", () => {
    expect(revert('{"a": 1, "a": 2}', '{"a": 1}')).toBe('{"a": 1, "a": 2}');
  });

  it("fills and empties a text that has no value", () => {
    expect(revert("[1]", " ")).toBe("[1]");
    expect(revert("", " 1\n")).toBe(" \n");
  });

  it("refuses in broken text, and says why", () => {
    expect(revert('{"a": 1, "b": 2}', '{"b": 2 "c": 3}')).toBe("broken-text");
    expect(revert('{"a": nul}', '{"a": 1}')).toBe("invalid-json");
    const change = revertDifference(parseJson("[1]"), parseJson("[1]"), { before: 1, after: -1 });
    expect(change).toMatchObject({ ok: false, problem: { code: "not-found" } });
  });

  it("gives back what the text before says, difference after difference", () => {
    fc.assert(
      fc.property(pairOfTexts, ([one, other]) => {
        const before = parseJson(one);
        let after = parseJson(other);
        let differences = diffJson(before, after);
        for (let most = before.size + after.size; differences.length > 0 && most >= 0; most--) {
          const change = revertDifference(before, after, differences[0]!);
          if (!change.ok) throw new Error(change.problem.message);
          after = applyChanges(after, change.changes);
          differences = diffJson(before, after);
        }
        expect(differences).toEqual([]);
        expect(jsonEquals(toValue(after), toValue(before))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

const marked = (text: string, ranges: readonly TextRange[]) => ranges.map(({ from, to }) => text.slice(from, to));
const unmarked = (text: string, ranges: readonly TextRange[]) =>
  ranges.toReversed().reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);

describe("wordDiff", () => {
  it("marks whole words", () => {
    const [old, now] = ["never from memory. Be brief.", "never from the memory. Be kind."];
    const words = wordDiff(old, now);
    expect(marked(old, words.old)).toEqual(["brief"]);
    expect(marked(now, words.now)).toEqual(["the ", "kind"]);
    expect(words.at).toBe(11);
  });

  it("marks texts without a word in common as a whole", () => {
    const words = wordDiff("Refund the seats", "Hello. World, again");
    expect(words.old).toEqual([{ from: 0, to: 16 }]);
  });

  it("marks only what was added", () => {
    expect(wordDiff("a b", "a b c")).toEqual({ old: [], now: [{ from: 3, to: 5 }], at: 3 });
  });

  it("gives up on long texts, and marks the stretch that differs", () => {
    const words = wordDiff(longText("one"), longText("two"));
    expect(words.old).toHaveLength(1);
    expect(words.now).toHaveLength(1);
  });

  it("leaves unmarked only what is the same in both, white space left aside", () => {
    const word = fc.constantFrom("a", "b", " ", "  ", "\n", ".", "👩‍👧", "\ud83d", "é", "1", "word", "-");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, text, (old, now) => {
        const words = wordDiff(old, now);
        expect(unmarked(old, words.old).replace(/\s+/g, "")).toBe(unmarked(now, words.now).replace(/\s+/g, ""));
        if (old === now) expect([...words.old, ...words.now]).toEqual([]);
        for (const range of [...words.old, ...words.now]) expect(range.to).toBeGreaterThan(range.from);
        expect(splitWords(old).join("")).toBe(old);
      }),
      { numRuns: 5000 },
    );
  });
});
