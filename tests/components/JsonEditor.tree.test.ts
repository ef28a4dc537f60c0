import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEditorSession } from "../../src/components/JsonEditor/editorSession.js";
import { mayChangeText } from "../../src/components/JsonEditor/textPermission.js";
import { addressOf } from "../../src/components/JsonEditor/tree/addressOf.js";
import { freshSpelling, valueChange } from "../../src/components/JsonEditor/tree/cellText.js";
import { convertKind, VALUE_KINDS } from "../../src/components/JsonEditor/tree/convertKind.js";
import { dropAt } from "../../src/components/JsonEditor/tree/dropTarget.js";
import { mayRun } from "../../src/components/JsonEditor/tree/mayRun.js";
import { planCommand, planDrop, type PlannedRow } from "../../src/components/JsonEditor/tree/planCommand.js";
import type { TreeCommand } from "../../src/components/JsonEditor/tree/TreeCommand.js";
import { keyAction } from "../../src/components/JsonEditor/tree/treeKeys.js";
import { treeSource } from "../../src/components/JsonEditor/tree/treeSource.js";
import { expandTo } from "../../src/components/JsonViewer/rows/expansion.js";
import { INSIDE_TEXT, type JsonPlaces } from "../../src/components/JsonViewer/rows/JsonRows.js";
import { changeNodes } from "../../src/json/changeNodes.js";
import {
  applyTextChanges,
  childNodes,
  createJsonHistory,
  findNode,
  nodeKey,
  nodeKind,
  nodeText,
  parseJson,
  toValue,
  type JsonDocument,
  type JsonPath,
  type TextChange,
} from "../../src/json/index.js";
import { jsonContainer, jsonText } from "../json/jsonTexts.js";

/** All rows of a document, everything open. */
function rowsOf(doc: JsonDocument) {
  const source = treeSource(doc);
  return source ? { source, rows: source.rows(expandTo(Infinity), true) } : undefined;
}

function seen(doc: JsonDocument): unknown[] {
  const { rows } = rowsOf(doc) ?? {};
  return (rows?.slice(0, rows.count) ?? []).map(({ key, depth, place, siblings, duplicate, node }) => {
    return [key, depth, place, siblings, duplicate, node.kind, node.size, node.size === 0 ? node.text() : ""];
  });
}

function rowAt(doc: JsonDocument, places: JsonPlaces): PlannedRow | undefined {
  const source = treeSource(doc);
  const found = source && addressOf(source, places);
  return found && { ...found, places };
}

/** The row at a number, modulo how many there are. */
function anyRow(doc: JsonDocument, number: number): PlannedRow | undefined {
  const { rows } = rowsOf(doc) ?? {};
  return rows && rows.count > 0 ? rowAt(doc, rows.placesAt(number % rows.count)) : undefined;
}

function planned(doc: JsonDocument, row: PlannedRow, command: TreeCommand) {
  const plan = planCommand(row, command);
  const change = plan && changeNodes(doc, plan.edits);
  return plan && change?.ok
    ? { plan, text: applyTextChanges(doc.text, change.changes), changes: change.changes }
    : undefined;
}

const command: fc.Arbitrary<TreeCommand> = fc.oneof(
  fc.record({
    kind: fc.constant("insert" as const),
    where: fc.constantFrom("before" as const, "after" as const, "inside" as const),
    json: fc.option(jsonText, { nil: undefined }),
    key: fc.option(fc.constantFrom("a", "new", "__proto__", "", "x y"), { nil: undefined }),
  }),
  fc.constantFrom<TreeCommand>(
    { kind: "duplicate" },
    { kind: "remove" },
    { kind: "cut" },
    { kind: "toggle" },
    { kind: "move", by: 1 },
    { kind: "move", by: -1 },
  ),
  fc.constantFrom(...VALUE_KINDS).map((to) => ({ kind: "convert" as const, to })),
);

const anyStep = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("tree" as const), row: fc.nat(), command }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom("text" as const, "elsewhere" as const),
      at: fc.nat(),
      length: fc.nat(6),
      insert: fc.constantFrom("", "1", '"', "{", ",", ' "k": [1]', "x", "\r\n"),
    }),
  },
  { weight: 1, arbitrary: jsonText.map((text) => ({ type: "outside" as const, text })) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom("undo" as const, "redo" as const) }) },
);

describe("one text, edited in the tree, as text and from outside", () => {
  it("holds after each step the bytes that the same changes make of a plain string, and undo leads back through them", () => {
    fc.assert(
      fc.property(jsonContainer, fc.array(anyStep, { minLength: 1, maxLength: 12 }), (initial, steps) => {
        const history = createJsonHistory(parseJson(initial), { burst: 0 });
        const session = createEditorSession(history);
        session.connect();
        let plain = initial;
        const made: (readonly TextChange[])[] = [];
        history.subscribe((changes) => {
          plain = applyTextChanges(plain, changes);
          made.push(changes);
        });
        const past: string[] = [];
        let future: string[] = [];
        const edit = (act: () => void) => {
          const before = plain;
          const count = made.length;
          act();
          if (made.length === count) return;
          past.push(before);
          future = [];
        };
        for (const one of steps) {
          if (one.type === "tree") {
            const row = anyRow(history.doc, one.row);
            const done = row && planned(history.doc, row, one.command);
            edit(() => session.run(done?.changes ?? []));
          } else if (one.type === "text" || one.type === "elsewhere") {
            const from = one.at % (plain.length + 1);
            const changes = [{ from, to: Math.min(from + one.length, plain.length), insert: one.insert }];
            edit(() => (one.type === "text" ? session.type(changes) : history.change(changes)));
          } else if (one.type === "outside") edit(() => session.replace(one.text));
          else if (one.type === "undo") {
            const before = plain;
            const expected = past.pop();
            session.undo();
            expect(plain).toBe(expected ?? before);
            if (expected !== undefined) future.push(before);
          } else {
            const before = plain;
            const expected = future.pop();
            session.redo();
            expect(plain).toBe(expected ?? before);
            if (expected !== undefined) past.push(before);
          }
          expect(history.doc.text).toBe(plain);
          expect(seen(history.doc)).toEqual(seen(parseJson(plain)));
          expect(session.selection.to).toBeLessThanOrEqual(plain.length);
        }
      }),
    );
  });

  it("knows where an offset of an earlier text went", () => {
    const history = createJsonHistory(parseJson("[1, 2, 3]"));
    const session = createEditorSession(history);
    session.connect();
    const { doc } = history;
    session.run([{ from: 1, to: 2, insert: "100" }]);
    session.type([{ from: 0, to: 0, insert: "  " }]);
    expect(session.since(doc)?.(7)).toBe(11);
    expect(session.since(history.doc)?.(7)).toBe(7);
    expect(session.since(parseJson("[1, 2, 3]"))).toBeUndefined();
    for (let more = 0; more < 300; more++) session.type([{ from: 0, to: 0, insert: " " }]);
    expect(session.since(doc)).toBeUndefined();
  });
});

const spelt = (doc: JsonDocument, places: JsonPlaces) => {
  const row = rowAt(doc, places);
  return row && { key: nodeKey(row.doc, row.node), text: nodeText(row.doc, row.node) };
};

describe("what a command leaves active", () => {
  it("is the value that was put in, moved or converted, and something that is there after a removal", () => {
    fc.assert(
      fc.property(jsonContainer, fc.nat(), command, (text, number, one) => {
        const doc = parseJson(text);
        const row = anyRow(doc, number);
        const done = row && planned(doc, row, one);
        if (!row || !done) return;
        const after = parseJson(done.text);
        expect(after.problems).toEqual([]);
        const active = spelt(after, done.plan.active);
        expect(active).toBeDefined();
        const before = nodeText(row.doc, row.node);
        if (one.kind === "insert") expect(active?.text).toBe(one.json ?? '""');
        if (one.kind === "duplicate" || one.kind === "move") expect(active?.text).toBe(before);
        if (one.kind === "convert") expect(active?.text).toBe(convertKind(row.doc, row.node, one.to));
      }),
    );
  });

  it("says which cell is typed next: the key of a new member, the value of a new item", () => {
    const doc = parseJson('{"a": [1], "": 0}');
    const plan = (places: JsonPlaces, one: TreeCommand) => {
      const row = rowAt(doc, places);
      return row && planned(doc, row, one);
    };
    expect(plan([0], { kind: "insert", where: "after" })).toMatchObject({
      plan: { active: [1], cell: "key" },
      text: '{"a": [1], "key 2": "", "": 0}',
    });
    expect(plan([0], { kind: "insert", where: "inside" })).toMatchObject({ plan: { active: [0, 1], cell: "value" } });
    expect(plan([0], { kind: "insert", where: "after", json: "1", key: "b" })?.plan.cell).toBeUndefined();
    expect(plan([1], { kind: "insert", where: "inside" })).toBeUndefined();
    expect(plan([], { kind: "remove" })).toBeUndefined();
    expect(plan([0], { kind: "move", by: -1 })).toBeUndefined();
  });

  it("works on each of equal keys, and inside JSON texts that strings hold", () => {
    const doc = parseJson('{"a": {"n": 1}, "a": {"n": 2}, "s": "{\\"n\\": [3]}"}');
    const run = (places: JsonPlaces, one: TreeCommand) => {
      const row = rowAt(doc, places);
      return row && planned(doc, row, one)?.text;
    };
    expect(run([0, 0], { kind: "convert", to: "string" })).toBe(
      '{"a": {"n": "1"}, "a": {"n": 2}, "s": "{\\"n\\": [3]}"}',
    );
    expect(run([2, INSIDE_TEXT, 0, 0], { kind: "duplicate" })).toBe(
      '{"a": {"n": 1}, "a": {"n": 2}, "s": "{\\"n\\": [3, 3]}"}',
    );
  });
});

const made = (text: string) => VALUE_KINDS.map((kind) => convertKind(parseJson(text), 0, kind));

describe("a value made into another kind", () => {
  it.each([
    ['"12"', ['"12"', "12", "false", "null", '{"value": "12"}', '["12"]']],
    [
      "12345678901234567890",
      [
        '"12345678901234567890"',
        "12345678901234567890",
        "true",
        "null",
        '{"value": 12345678901234567890}',
        "[12345678901234567890]",
      ],
    ],
    ["-0", ['"-0"', "-0", "false", "null", '{"value": -0}', "[-0]"]],
    ["true", ['"true"', "1", "true", "null", '{"value": true}', "[true]"]],
    ["null", ['""', "0", "false", "null", "{}", "[]"]],
    ["[1.0,2]", ['"[1.0,2]"', "0", "false", "null", '{"0": 1.0, "1": 2}', "[1.0,2]"]],
    ['{"0":1,"1":2}', ['"{\\"0\\":1,\\"1\\":2}"', "0", "false", "null", '{"0":1,"1":2}', "[1, 2]"]],
    ['{"a":1}', ['"{\\"a\\":1}"', "0", "false", "null", '{"a":1}', '[{"a":1}]']],
    ['"{\\"a\\":1.0}"', ['"{\\"a\\":1.0}"', "0", "false", "null", '{"a":1.0}', '["{\\"a\\":1.0}"]']],
  ])("%s", (text, expected) => {
    expect(made(text)).toEqual(expected);
  });

  it("is JSON, whatever it was, half-typed text too", () => {
    fc.assert(
      fc.property(
        fc.oneof(jsonText, fc.constantFrom("tru", "1x", "'a'")),
        fc.constantFrom(...VALUE_KINDS),
        (text, kind) => {
          const doc = parseJson(text);
          if (nodeKind(doc, 0) === "invalid") expect(parseJson(convertKind(doc, 0, kind)).problems).toEqual([]);
          expect(nodeKind(parseJson(convertKind(doc, 0, kind)), 0)).toBe(kind);
        },
      ),
    );
  });
});

const around = (one: JsonDocument) =>
  childNodes(one, 0)
    .slice(1)
    .map((child) => [nodeKey(one, child), nodeText(one, child)]);

describe("what is typed in a cell", () => {
  const typing = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.string({
      unit: fc.constantFrom("1", ".", "-", '"', ",", ":", "{", "}", "[", "]", "a", " ", "\\", "/", "'"),
      maxLength: 6,
    }),
    jsonText,
  );

  it("in place of a number never reaches beyond it: what is around stays, or it is refused", () => {
    fc.assert(
      fc.property(
        typing,
        fc.constantFrom('{"a": 1.5, "b": [true, "x"], "c": {}}', "[1.5,\n2]", "1.5"),
        (typed, text) => {
          const doc = parseJson(text);
          const node = text === "1.5" ? 0 : 1;
          const change = valueChange(doc, [node], { raw: "1.5", typed, isText: false });
          if (!change.ok) return;
          const after = parseJson(applyTextChanges(text, change.changes));
          if (node > 0) expect(around(after)).toEqual(around(doc));
          const at = text.startsWith("{") ? findNode(after, ["a"]) : findNode(after, text === "1.5" ? [] : [0]);
          if (typed.trim() !== "") expect(nodeText(after, at)).toBe(typed.trim());
        },
      ),
    );
  });

  it("in a text is what the string then says, and the rest of its spelling stays", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.string({ unit: "binary", maxLength: 12 }),
        (before, typed) => {
          const raw = JSON.stringify(before).replaceAll("a", "\\u0061").replaceAll("/", "\\/");
          const shown = typed.replaceAll(/\r\n?/g, "\n");
          const doc = parseJson(`[${raw}, 1]`);
          const change = valueChange(doc, [1], { raw, typed: shown, isText: true });
          expect(change.ok).toBe(true);
          const after = change.ok ? applyTextChanges(doc.text, change.changes) : "";
          const value: unknown = toValue(parseJson(after));
          expect(String(Array.isArray(value) ? value[0] : undefined).replaceAll(/\r\n?/g, "\n")).toBe(shown);
          if (shown === before) expect(after).toBe(doc.text);
        },
      ),
    );
    const kept = valueChange(parseJson('["\\u00e9\\r\\nb"]'), [1], {
      raw: '"\\u00e9\\r\\nb"',
      typed: "é\nbc",
      isText: true,
    });
    expect(kept).toMatchObject({ ok: true, changes: [{ insert: '"\\u00e9\\r\\nbc"' }] });
  });

  it("inside a JSON text of a string must be JSON: its row would be gone", () => {
    const doc = parseJson('["{\\"n\\": 1}"]');
    expect(valueChange(doc, [1, 1], { raw: "1", typed: "1.", isText: false }).ok).toBe(false);
    expect(valueChange(doc, [1, 1], { raw: "1", typed: "[2]", isText: false })).toMatchObject({ ok: true });
  });

  it("for the first time is JSON where it is JSON, else text", () => {
    expect(["12", " true ", '{"a":1}', '"12"', "hello", "", "0.", "a, b"].map(freshSpelling)).toEqual([
      "12",
      "true",
      '{"a":1}',
      '"12"',
      '"hello"',
      '""',
      '"0."',
      '"a, b"',
    ]);
  });
});

const leaves = (one: JsonDocument) =>
  Array.from({ length: one.size }, (_, node) => node)
    .filter((node) => !/[{[]/.test(nodeText(one, node).slice(0, 1)))
    .map((node) => nodeText(one, node))
    .toSorted();

describe("a row that is dragged", () => {
  it("arrives where it is dropped, with its value, and nothing is lost", () => {
    fc.assert(
      fc.property(jsonContainer, fc.nat(), fc.nat(), fc.boolean(), (text, from, to, isLower) => {
        const doc = parseJson(text);
        const found = rowsOf(doc);
        const dragged = anyRow(doc, from);
        if (!found || !dragged) return;
        const at = (to % found.rows.count) + (isLower ? 0.9 : 0.1);
        const drop = dropAt(found.source, found.rows, { dragged, at });
        const plan = drop && planDrop(dragged, drop.target);
        const change = plan && changeNodes(doc, plan.edits);
        if (!plan || !change?.ok) return;
        const after = parseJson(applyTextChanges(text, change.changes));
        expect(after.problems).toEqual([]);
        const arrived = rowAt(after, plan.active);
        expect(arrived && nodeText(after, arrived.node)).toBe(nodeText(doc, dragged.node));
        expect(leaves(after)).toEqual(leaves(doc));
      }),
    );
  });

  it("does not go into itself", () => {
    const doc = parseJson('{"a": {"b": 1}}');
    const dragged = rowAt(doc, [0]);
    expect(dragged && planDrop(dragged, { container: 1, places: [0], at: 0 })).toBeUndefined();
  });
});

const isBelow = (path: JsonPath, top: JsonPath) => top.every((step, at) => path[at] === step);

const only = (key: string) => (path: JsonPath) => path.length === 0 || path[0] === key;

const may = (one: TreeCommand, open: readonly string[]) =>
  mayRun(one, [["a", "b"]], (path) => open.includes(path.join(".")));

describe("what the host lets be edited", () => {
  it("is all that typing in the text can change", () => {
    const text = '{"a": {"b": [1, "two"], "c": 3}, "d": 4, "e": "five"}';
    const change = fc.record({
      from: fc.nat(text.length),
      length: fc.nat(8),
      insert: fc.constantFrom("", "0", "x", '"', ",", "{}", ' ,"n": 1', "]", "\n"),
    });
    const tops = fc.constantFrom<JsonPath[]>(["a"], ["a", "b"], ["a", "b", 1], ["d"], ["e"]);
    fc.assert(
      fc.property(change, tops, ({ from, length, insert }, top) => {
        const doc = parseJson(text);
        const changes = [{ from, to: Math.min(text.length, from + length), insert }];
        if (!mayChangeText(doc, changes, (path) => isBelow(path, top))) return;
        const after = parseJson(applyTextChanges(text, changes));
        // Half-typed text may say anything; what is JSON again differs at the place only.
        if (after.problems.length > 0) return;
        const outside = (one: JsonDocument) => {
          const node = findNode(one, top);
          return one.text.slice(0, one.start[node]) + one.text.slice(one.end[node]);
        };
        expect(outside(after)).toBe(outside(doc));
      }),
      { numRuns: 3000 },
    );
  });

  it("covers what a change takes away, and white space only where the container may be edited", () => {
    const doc = parseJson('{"a": 1, "b": 2}');
    expect(mayChangeText(doc, [{ from: 0, to: 16, insert: "" }], only("a"))).toBe(false);
    expect(mayChangeText(doc, [{ from: 5, to: 5, insert: " " }], (path) => path[0] === "a")).toBe(false);
    expect(mayChangeText(doc, [{ from: 6, to: 7, insert: "12" }], (path) => path[0] === "a")).toBe(true);
    expect(mayChangeText(doc, [{ from: 7, to: 7, insert: ', "c": 3' }], (path) => path[0] === "a")).toBe(false);
  });

  it("decides of commands by the value and what it stands in", () => {
    expect(may({ kind: "edit-value" }, ["a.b"])).toBe(true);
    expect(may({ kind: "remove" }, ["a.b"])).toBe(false);
    expect(may({ kind: "remove" }, ["a.b", "a"])).toBe(true);
    expect(may({ kind: "insert", where: "inside" }, ["a.b"])).toBe(true);
    expect(may({ kind: "insert", where: "after" }, ["a.b"])).toBe(false);
    expect(may({ kind: "duplicate" }, ["a"])).toBe(true);
    expect(may({ kind: "copy" }, [])).toBe(true);
    expect(mayRun({ kind: "remove" }, [[]], () => true)).toBe(false);
    // Inside a string's JSON text only the string counts.
    expect(mayRun({ kind: "remove" }, [["s"], ["n"]], (path) => path[0] === "s")).toBe(true);
  });
});

const press = (key: string, held = "", row = { isContainer: false, isBoolean: false, hasKey: true }) =>
  keyAction(
    {
      key,
      ctrlKey: held.includes("c"),
      metaKey: held.includes("m"),
      shiftKey: held.includes("s"),
      altKey: held.includes("a"),
    },
    row,
  );

describe("keys of the tree", () => {
  const container = { isContainer: true, isBoolean: false, hasKey: true };

  it("edit scalars with Enter, and leave Enter and Space of objects and lists to the tree", () => {
    expect(press("Enter")).toEqual({ kind: "edit-value" });
    expect(press("Enter", "", container)).toBeUndefined();
    expect(press(" ", "", container)).toBeUndefined();
    expect(press(" ", "", { isContainer: false, isBoolean: true, hasKey: true })).toEqual({ kind: "toggle" });
    expect(press("F2")).toEqual({ kind: "edit-key" });
    expect(press("F2", "", { isContainer: false, isBoolean: false, hasKey: false })).toEqual({ kind: "edit-value" });
  });

  it("are the same with Ctrl and Command", () => {
    for (const held of ["c", "m"]) {
      expect(press("z", held)).toEqual({ kind: "undo" });
      expect(press("Z", `${held}s`)).toEqual({ kind: "redo" });
      expect(press("d", held)).toEqual({ kind: "duplicate" });
      expect(press("Enter", `${held}s`, container)).toEqual({ kind: "insert", where: "inside" });
      expect(press("c", held)).toBeUndefined();
    }
    expect(press("ArrowUp", "a")).toEqual({ kind: "move", by: -1 });
    expect(press("ArrowUp")).toBeUndefined();
    expect(press("d")).toBeUndefined();
  });
});
