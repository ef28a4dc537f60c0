// @vitest-environment jsdom
import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { EditorView, runScopeHandlers } from "@codemirror/view";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { codeMirrorCompletion, schemaCompletions } from "../../src/components/JsonEditor/codeMirrorCompletion.js";
import { codeMirrorHover } from "../../src/components/JsonEditor/codeMirrorHover.js";
import { completeJson } from "../../src/components/JsonEditor/schema/completeJson.js";
import { completionChange } from "../../src/components/JsonEditor/schema/completionChange.js";
import { createSchemaIndex } from "../../src/components/JsonEditor/schema/createSchemaIndex.js";
import { noteAt } from "../../src/components/JsonEditor/schema/noteAt.js";
import { renderSchemaNote, speakSchemaNote } from "../../src/components/JsonEditor/schema/renderSchemaNote.js";
import { applyTextChanges, childNodes, parseJson, type JsonPath } from "../../src/json/index.js";
import { jsonText, nearlyJson } from "../json/jsonTexts.js";

const indexOf = (schema: object | z.ZodType) =>
  createSchemaIndex(
    schema instanceof z.ZodType ? z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) : schema,
  );

const describeAt = (schema: object | z.ZodType, text: string, path: JsonPath) =>
  indexOf(schema).describe(parseJson(text), path);
const keysAt = (schema: object | z.ZodType, text: string, path: JsonPath = []) =>
  indexOf(schema)
    .keys(parseJson(text), path)
    .map(({ key }) => key);
const startAt = (schema: object | z.ZodType, key: string, text = "{}") =>
  indexOf(schema)
    .keys(parseJson(text), [])
    .find((one) => one.key === key)?.value;
const valuesAt = (schema: object | z.ZodType, text: string, path: JsonPath = []) =>
  indexOf(schema)
    .values(parseJson(text), path)
    .map(({ text: value, reason }) => `${reason} ${value}`);

const text = z.object({ type: z.literal("text"), text: z.string() });
const image = z.object({
  type: z.literal("image"),
  url: z.string().meta({ title: "Address" }),
  alt: z.string().optional(),
});
const block = z.discriminatedUnion("type", [text, image]);

const itemTypes = (schema: object) => [0, 1, 2].map((index) => describeAt(schema, "[]", [index])?.types[0]);
const urlTitle = (value: string) => describeAt(z.array(block), `[${value}]`, [0, "url"])?.title;
const blockKeys = (value: string) =>
  indexOf(block)
    .keys(parseJson(value), [])
    .map((key) => `${key.key}${key.required ? "!" : ""}`);

describe("what a schema says about a place", () => {
  it("is its title, description, type, default, values, examples and marks", () => {
    const schema = z.object({
      mode: z
        .enum(["fast", "slow"])
        .default("fast")
        .meta({
          title: "Mode",
          description: "How <b>it</b> runs",
          examples: ["slow"],
          deprecated: true,
          readOnly: true,
        }),
    });
    expect(describeAt(schema, '{"mode": 1}', ["mode"])).toEqual({
      title: "Mode",
      description: "How <b>it</b> runs",
      types: ["string"],
      default: '"fast"',
      values: ['"fast"', '"slow"'],
      examples: ['"slow"'],
      deprecated: true,
      readOnly: true,
    });
  });

  it("is known without a value there, and not known where the schema says nothing", () => {
    const schema = z.object({ a: z.object({ b: z.number() }) });
    expect(describeAt(schema, "{}", ["a", "b"])?.types).toEqual(["number"]);
    expect(describeAt(schema, "", ["a", "b"])?.types).toEqual(["number"]);
    expect(describeAt(schema, '{"x": [1]}', ["x", 0])).toBeUndefined();
    expect(describeAt(z.object({ a: z.unknown() }), "{}", ["a"])).toBeUndefined();
  });

  it.each(["a/b", "a~b", "", "constructor", "__proto__", "toString", "0", "$ref"])(
    "finds the key %j, and no other",
    (key) => {
      const schema: object = JSON.parse(`{"properties": {${JSON.stringify(key)}: {"type": "null"}}}`);
      expect(describeAt(schema, "{}", [key])?.types).toEqual(["null"]);
      expect(describeAt({ properties: {} }, "{}", [key])).toBeUndefined();
    },
  );

  it("follows references into the schema, by pointer and by anchor, also around in circles", () => {
    const schema = {
      $id: "https://example.com/s",
      $defs: {
        "a/b~c d": { title: "pointed at" },
        x: { $anchor: "here", title: "anchored" },
        loop: { $ref: "#/$defs/loop" },
      },
      definitions: { y: { title: "old" } },
      properties: {
        pointer: { $ref: "#/$defs/a~1b~0c%20d" },
        anchor: { $ref: "#here" },
        old: { $ref: "#/definitions/y" },
        absolute: { $ref: "https://example.com/s#/definitions/y" },
        loop: { $ref: "#/$defs/loop" },
        remote: { $ref: "https://example.com/other" },
        nowhere: { $ref: "#/$defs/none" },
      },
    };
    const titles = Object.keys(schema.properties).map((key) => describeAt(schema, "{}", [key])?.title);
    expect(titles).toEqual(["pointed at", "anchored", "old", "old", undefined, undefined, undefined]);
  });

  it("goes down a recursive schema as deep as the document", () => {
    interface Tree {
      name: string;
      children: Tree[];
    }
    const tree: z.ZodType<Tree> = z.object({
      name: z.string().meta({ title: "Name" }),
      get children() {
        return z.array(tree);
      },
    });
    const path = Array.from({ length: 200 }, () => ["children", 0]).flat();
    expect(describeAt(tree, "{}", [...path, "name"])?.title).toBe("Name");
    expect(keysAt(tree, '{"children": [{"children": [{}]}]}', ["children", 0, "children", 0])).toEqual([
      "name",
      "children",
    ]);
  });

  it("is that of the record, by pattern before what is additional", () => {
    expect(describeAt(z.record(z.string(), z.number()), "{}", ["any"])?.types).toEqual(["number"]);
    const schema = { patternProperties: { "^x-": { type: "string" } }, additionalProperties: { type: "number" } };
    expect(describeAt(schema, "{}", ["x-a"])?.types).toEqual(["string"]);
    expect(describeAt(schema, "{}", ["y"])?.types).toEqual(["number"]);
  });

  it.each(["(", "(a+)+$", "(a|a)*$", "a*a*a*a*a*$", "x".repeat(1000), "(a)\\1*"])(
    "passes over the pattern %j",
    (pattern) => {
      const schema = { patternProperties: { [pattern]: { type: "string" } }, additionalProperties: { type: "number" } };
      expect(describeAt(schema, "{}", [`${"a".repeat(50)}!`])).toBeUndefined();
    },
  );

  it("is that of the item: by place in a tuple, then that of the rest", () => {
    const modern = z.toJSONSchema(z.tuple([z.string(), z.null()], z.boolean()), { io: "input" });
    expect(itemTypes(modern)).toEqual(["string", "null", "boolean"]);
    const draft07 = { items: [{ type: "string" }, { type: "null" }], additionalItems: { type: "boolean" } };
    expect(itemTypes(draft07)).toEqual(["string", "null", "boolean"]);
    expect(itemTypes({ items: { type: "string" } })).toEqual(["string", "string", "string"]);
  });

  it("is that of the branch that the values beside it fit, or of all when none fits", () => {
    expect(urlTitle('{"type": "image"}')).toBe("Address");
    expect(urlTitle('{"type": "text"}')).toBeUndefined();
    expect(urlTitle('{"type": "none"}')).toBe("Address");
    expect(urlTitle("{}")).toBe("Address");
    const either = {
      anyOf: [
        { type: "string", title: "S" },
        { type: "integer", title: "I" },
        { type: "null", title: "N" },
      ],
    };
    expect(["1", "1.0", '"x"', "null", "1.5"].map((value) => describeAt(either, value, [])?.title)).toEqual([
      "I",
      "I",
      "S",
      "N",
      undefined,
    ]);
  });

  it("follows if, then and else", () => {
    const schema: object = JSON.parse(`{
      "if": { "properties": { "kind": { "const": "a" } }, "required": ["kind"] },
      "then": { "properties": { "x": { "title": "then" } } },
      "else": { "properties": { "x": { "title": "else" } } }
    }`);
    const titles = ['{"kind": "a"}', '{"kind": "b"}', "{}"].map((value) => describeAt(schema, value, ["x"])?.title);
    expect(titles).toEqual(["then", "else", "else"]);
  });

  it("follows a schema that depends on a key", () => {
    const schema = { dependentSchemas: { card: { properties: { address: { title: "Where" } } } } };
    expect(describeAt(schema, '{"card": 1}', ["address"])?.title).toBe("Where");
    expect(describeAt(schema, "{}", ["address"])).toBeUndefined();
  });
});

describe("the keys a schema proposes", () => {
  const letters = z.object({ a: z.string().optional(), b: z.number(), c: z.boolean().optional(), d: z.null() });

  it("are those that are not there yet, required ones first", () => {
    expect(keysAt(letters, "{}")).toEqual(["b", "d", "a", "c"]);
    expect(keysAt(letters, '{"d": 1, "\\u0061": 2}')).toEqual(["b", "c"]);
    expect(
      indexOf(letters)
        .keys(parseJson("{}"), [])
        .map(({ required }) => required),
    ).toEqual([true, true, false, false]);
  });

  it("are narrowed by what has been typed, in any case, and include the one that is replaced", () => {
    const index = indexOf({ properties: { Model: {}, mode: {}, other: {} } });
    const doc = parseJson('{"mode": 1}');
    expect(index.keys(doc, [], { prefix: "mo" }).map(({ key }) => key)).toEqual(["Model"]);
    expect(index.keys(doc, [], { replacing: 1 }).map(({ key }) => key)).toEqual(["Model", "mode", "other"]);
  });

  it("are also the names that a record lists, and required keys that have no schema", () => {
    expect(keysAt(z.record(z.enum(["x", "y"]), z.number()), '{"x": 1}')).toEqual(["y"]);
    expect(keysAt({ required: ["z"] }, "{}")).toEqual(["z"]);
    expect(keysAt(z.record(z.string(), z.number()), "{}")).toEqual([]);
    expect(keysAt({ properties: { gone: false, there: true } }, "{}")).toEqual(["there"]);
  });

  it("are those of the branches that are still possible; what all of them need is required", () => {
    expect(blockKeys("{}")).toEqual(["type!", "text", "url", "alt"]);
    expect(blockKeys('{"type": "image"}')).toEqual(["url!", "alt"]);
  });

  it.each([
    [z.string().default("x"), '"x"'],
    [z.literal("x"), '"x"'],
    [z.enum(["x", "y"]), '"x"'],
    [z.number().meta({ examples: [7] }), "7"],
    [z.string(), '""'],
    [z.int(), "0"],
    [z.boolean(), "false"],
    [z.null(), "null"],
    [z.array(z.string()), "[]"],
    [z.record(z.string(), z.string()), "{}"],
    [z.string().nullable(), '""'],
    [z.union([z.number(), z.string()]), "0"],
    [z.unknown(), "null"],
    [
      z.object({ a: z.number(), b: z.object({ c: z.literal("d") }), e: z.string().optional() }),
      '{"a":0,"b":{"c":"d"}}',
    ],
    [block, '{"type":"text"}'],
  ])("begin with the value that the schema gives them (%#)", (value, expected) => {
    expect(startAt(z.object({ key: value }), "key")).toBe(expected);
  });

  it("begin with an object that ends, also when the schema goes on for ever", () => {
    const schema = { properties: { a: { $ref: "#" }, b: { $ref: "#" } }, required: ["a", "b"] };
    const start = startAt(schema, "a") ?? "";
    expect(JSON.parse(start)).toHaveProperty("b.a");
    expect(start.length).toBeLessThan(2000);
  });
});

describe("the values a schema proposes", () => {
  it("are the default, the listed ones, the examples and what the type has, each once", () => {
    expect(valuesAt(z.enum(["a", "b"]).default("b"), "")).toEqual(['default "b"', 'enum "a"']);
    expect(valuesAt(z.literal("x"), "")).toEqual(['const "x"']);
    expect(
      valuesAt(
        z
          .number()
          .default(3)
          .meta({ examples: [3, 4] }),
        "",
      ),
    ).toEqual(["default 3", "example 4", "type 0"]);
    expect(valuesAt(z.boolean().nullable(), "")).toEqual(["type true", "type false", "type null"]);
    expect(valuesAt(z.union([z.string(), z.null(), z.array(z.int())]), "")).toEqual([
      'type ""',
      "type []",
      "type null",
    ]);
    expect(valuesAt(z.unknown(), "")).toEqual([]);
  });

  it("are not narrowed by the value that is to be replaced, but by those beside it", () => {
    expect(valuesAt(block, '{"type": "text"}', ["type"])).toEqual(['const "text"', 'const "image"']);
    expect(valuesAt(block, '{"type": "im', ["type"])).toEqual(['const "text"', 'const "image"']);
    expect(valuesAt(block, '{"type": "", "url": 1}', ["type"])).toEqual(['const "text"']);
  });
});

describe("a schema index", () => {
  const odd = fc.letrec<{ schema: unknown }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(
        true,
        false,
        null,
        1,
        "object",
        "#",
        [],
        "#/anyOf/0",
        "#/properties/a",
        ["string", 1],
        "(",
      ),
      fc.array(tie("schema"), { maxLength: 3 }),
      fc.dictionary(
        fc.constantFrom(
          ..."$ref $defs $anchor type const enum default examples title properties patternProperties additionalProperties".split(
            " ",
          ),
          ..."propertyNames required items prefixItems additionalItems anyOf oneOf allOf if then else dependentSchemas".split(
            " ",
          ),
          "a",
          "__proto__",
        ),
        tie("schema"),
      ),
    ),
  })).schema;

  it("survives any schema with any text at any place", () => {
    fc.assert(
      fc.property(odd, nearlyJson, fc.nat(), (schema, json, place) => {
        const index = createSchemaIndex(Object(schema));
        const doc = parseJson(json);
        const offset = place % (json.length + 1);
        const { keys = [], values = [] } = completeJson({ doc, index, offset }) ?? {};
        const texts = [...keys.map(({ value }) => value), ...values.map((value) => value.text)];
        for (const proposed of texts) expect(() => JSON.parse(proposed)).not.toThrow();
        expect(noteAt({ doc, index, offset })?.from ?? 0).toBeLessThanOrEqual(json.length);
      }),
      { numRuns: 500 },
    );
  });
});

/** A text with `|` where the cursor is. */
function read(marked: string) {
  const offset = marked.indexOf("|");
  return { doc: parseJson(marked.slice(0, offset) + marked.slice(offset + 1)), offset };
}

/** The text after the first proposal that begins with `start`, with what is selected then between two `|`. */
function complete(schema: object | z.ZodType, marked: string, start = ""): string | undefined {
  const { doc, offset } = read(marked);
  const found = completeJson({ doc, index: indexOf(schema), offset });
  const key = found?.keys.find((one) => one.key.startsWith(start));
  const value = found?.values.find((one) => one.text.startsWith(start));
  const insert = key ?? (value && { value: value.text });
  if (!found || !insert) return undefined;
  const { change, select } = completionChange(doc, found.place, insert);
  const after = applyTextChanges(doc.text, [change]);
  const [before, inside, behind] = [
    after.slice(0, select.from),
    after.slice(select.from, select.to),
    after.slice(select.to),
  ];
  return inside === "" ? `${before}|${behind}` : `${before}|${inside}|${behind}`;
}

const chat = z.object({
  kind: z.enum(["chat", "task"]),
  n: z.number().default(5).optional(),
  on: z.boolean().optional(),
  tags: z.array(z.enum(["a", "b"])).optional(),
  blocks: z.array(block).optional(),
});

describe("completing a key", () => {
  it.each([
    ["in an empty object", "{|}", "", '{"kind": "|chat|"}'],
    ["in an object that is not closed", "{|", "", '{"kind": "|chat|"'],
    ["after a comma", '{"on": true,|}', "", '{"on": true,"kind": "|chat|"}'],
    ["after a comma and a space", '{"on": true, |}', "", '{"on": true, "kind": "|chat|"}'],
    ["after a value, with the comma", '{"on": true |}', "", '{"on": true, "kind": "|chat|"}'],
    ["on the line after a value", '{\n  "on": true\n  |\n}', "", '{\n  "on": true,\n  "kind": "|chat|"\n}'],
    ["before a member", '{| "on": true}', "", '{"kind": "|chat|", "on": true}'],
    ["right before a member", '{|"on": true}', "", '{"kind": "|chat|", "on": true}'],
    ["between two members", '{"on": true, | "n": 1}', "", '{"on": true, "kind": "|chat|", "n": 1}'],
    ["half-typed without quotes", "{ki|}", "", '{"kind": "|chat|"}'],
    ["half-typed with one quote", '{"ki|}', "", '{"kind": "|chat|"}'],
    ["with only a quote", '{"|}', "", '{"kind": "|chat|"}'],
    ["half-typed in quotes", '{"ki|"}', "", '{"kind": "|chat|"}'],
    ["from the middle", '{"k|xx"}', "", '{"kind": "|chat|"}'],
    ["without quotes right before another member", '{ki|"on": true}', "", '{"kind": "|chat|", "on": true}'],
    ["without quotes after a value, with the comma", '{"on": true ki|}', "", '{"on": true, "kind": "|chat|"}'],
    ["in quotes before another member", '{"ki|" "on": true}', "", '{"kind": "|chat|", "on": true}'],
    ["with one quote before another member", '{"ki|, "on": true}', "", '{"kind": "|chat|", "on": true}'],
    [
      "with one quote on the line before another",
      '{\n  "ki|\n  "on": true\n}',
      "",
      '{\n  "kind": "|chat|",\n  "on": true\n}',
    ],
    ["that has its colon, by its name alone", '{"x|": [1]}', "", '{"kind"|: [1]}'],
    ["to a number", "{|}", "n", '{"n": |5|}'],
    ["to an array", "{|}", "tags", '{"tags": [|]}'],
    ["in a text without spaces", '{"on":true,|}', "", '{"on":true,"kind":"|chat|"}'],
    [
      "in an item of a nested array",
      '{"blocks": [{"type": "image", |}]}',
      "",
      '{"blocks": [{"type": "image", "url": "|"}]}',
    ],
    ["in a text full of holes", '{"blocks": [{"type": "text", "te|', "", '{"blocks": [{"type": "text", "text": "|"'],
  ])("%s", (_, marked, start, after) => {
    expect(complete(chat, marked, start)).toBe(after);
  });

  it("writes keys as JSON", () => {
    const schema: object = JSON.parse('{"properties": {"a\\"/\\u0000": {"const": {"__proto__": [1]}}}}');
    expect(complete(schema, "{|}")).toBe('{"a\\"/\\u0000": { "__proto__": [ 1 ] }|}');
  });

  it("goes on in a schema inside itself", () => {
    const schema = { properties: { child: { $ref: "#" }, name: { type: "string" } }, required: ["name"] };
    expect(complete(schema, '{"child": {"child": {|}}}')).toBe('{"child": {"child": {"name": "|"}}}');
  });
});

describe("completing a value", () => {
  it.each([
    ["after a colon", '{"kind":|}', "", '{"kind":"chat"|}'],
    ["after a colon and a space", '{"kind": |}', "", '{"kind": "chat"|}'],
    ["before the next member, with the comma", '{"kind": |\n "on": true}', "", '{"kind": "chat"|,\n "on": true}'],
    ["before a comma", '{"kind": |, "on": true}', "", '{"kind": "chat"|, "on": true}'],
    ["half-typed without quotes", '{"on": tr|}', "", '{"on": true|}'],
    ["half-typed with one quote", '{"kind": "ta|}', '"t', '{"kind": "task"|}'],
    ["with one quote before a member", '{"kind": "ta|, "on": true}', '"t', '{"kind": "task"|, "on": true}'],
    ["inside a string", '{"kind": "c|hat"}', '"t', '{"kind": "task"|}'],
    ["in an empty array", '{"tags": [|]}', "", '{"tags": ["a"|]}'],
    ["after an item, with the comma", '{"tags": ["a" |]}', '"b', '{"tags": ["a", "b"|]}'],
    ["after a comma in an array", '{"tags": ["a",|', '"b', '{"tags": ["a","b"|'],
    ["as a tag of one of many", '{"blocks": [{"type": "|"}]}', '"i', '{"blocks": [{"type": "image"|}]}'],
    ["as a whole item", '{"blocks": [|]}', "", '{"blocks": [{ "type": "text" }|]}'],
    ["in an empty text", "|", "", '{ "kind": "chat" }|'],
  ])("%s", (_, marked, start, after) => {
    expect(complete(chat, marked, start)).toBe(after);
  });

  it.each([
    '{"kind"| : 1}'.replace("| ", " |"),
    '{"kind": "chat"} |',
    '|{"kind": 1}',
    '{"blocks": [{}|]}',
    '{"kind": | "chat"}',
  ])("proposes nothing at %s", (marked) => {
    expect(complete(chat, marked)).toBeUndefined();
  });
});

describe("what is written", () => {
  const schema = {
    properties: { "new/key": { enum: ["x", { y: 1 }] } },
    additionalProperties: { $ref: "#" },
    items: { $ref: "#" },
    examples: ["ex", 1, [true]],
  };
  const index = createSchemaIndex(schema);

  it("leaves a sound text sound, in any place, and is one change that holds on to all around it", () => {
    fc.assert(
      fc.property(jsonText, fc.nat(), (json, place) => {
        const doc = parseJson(json);
        const found = completeJson({ doc, index, offset: place % (json.length + 1) });
        fc.pre(found !== undefined);
        for (const insert of [...found!.keys, ...found!.values.map((value) => ({ value: value.text }))]) {
          const { change, select } = completionChange(doc, found!.place, insert);
          const after = applyTextChanges(json, [change]);
          expect(parseJson(after).problems).toEqual([]);
          expect(json.slice(change.from, found!.place.from).trim()).toBe("");
          expect(change.to).toBe(found!.place.to);
          expect(select.to).toBeLessThanOrEqual(change.from + change.insert.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("makes a half-typed key a member and leaves the others as they were, wherever and however it was begun", () => {
    const members = fc.dictionary(fc.constantFrom("a", "b c", "d,"), fc.jsonValue({ maxDepth: 2 }), {
      noNullPrototype: true,
    });
    const begun = fc.constantFrom(["", ""], ['"', ""], ['"', '"'], ['"new', ""], ['"new/', '"'], ["new", ""]);
    const space = fc.constantFrom(" ", "\n  ", "\r\n\t");
    fc.assert(
      fc.property(
        members,
        fc.nat(),
        begun,
        space,
        fc.boolean(),
        fc.constantFrom(0, 2),
        (object, place, typed, gap, comma, indent) => {
          const json = JSON.stringify(object, null, indent);
          const ends = childNodes(parseJson(json), 0).map((node) => nodeEndOf(json, node));
          const at = [1, ...ends][place % (ends.length + 1)] ?? 1;
          const head = json.slice(0, at) + (at > 1 && comma ? "," : "") + gap + typed[0];
          const doc = parseJson(head + typed[1] + gap + json.slice(at));
          const found = completeJson({ doc, index, offset: head.length });
          const key = found?.keys.find((one) => one.key === "new/key");
          if (!found || !key) throw new TypeError("nothing is proposed");
          const after: unknown = JSON.parse(
            applyTextChanges(doc.text, [completionChange(doc, found.place, key).change]),
          );
          expect(after).toEqual({ ...JSON.parse(json), "new/key": "x" });
        },
      ),
      { numRuns: 500 },
    );
  });
});

function nodeEndOf(json: string, node: number): number {
  return parseJson(json).end[node] ?? 0;
}

describe("the note at a place", () => {
  const schema = z.object({
    kind: z.string().meta({ title: "Kind" }),
    list: z.array(z.null()).meta({ title: "List" }),
  });
  const note = (marked: string) => {
    const { doc, offset } = read(marked);
    const found = noteAt({ doc, index: indexOf(schema), offset });
    return found && [found.note.title, doc.slice(found.from, found.to)];
  };

  it("stands for the key or the value, of an object or array for its bracket", () => {
    expect(note('{"ki|nd": "x"}')).toEqual(["Kind", '"kind"']);
    expect(note('{"kind": "x|"}')).toEqual(["Kind", '"x"']);
    expect(note('{"list": |[1]}')).toEqual(["List", "["]);
    expect(note('{"list": [| ]}')).toEqual(["List", "["]);
    expect(note('{"other": 1|}')).toBeUndefined();
    expect(note("|")).toBeUndefined();
  });
});

const source = (marked: string, { explicit = false, readOnly = false, lag = "" } = {}) => {
  const { doc, offset } = read(marked);
  const phrases = EditorState.phrases.of({ required: "nötig" });
  const state = EditorState.create({ doc: doc.text + lag, extensions: [phrases, EditorState.readOnly.of(readOnly)] });
  const index = indexOf(chat);
  const result = schemaCompletions(
    { doc: () => doc, index: () => index },
    new CompletionContext(state, offset, explicit),
  );
  return result && { typed: doc.slice(result.from, offset), labels: result.options.map(({ label }) => label), result };
};

describe("CodeMirror's completions", () => {
  it("open by themselves on what has been begun, and anywhere when asked", () => {
    expect(source("{|}")).toBeNull();
    expect(source("{|}", { explicit: true })?.labels).toEqual(["kind", "n", "on", "tags", "blocks"]);
    expect(source('{"|}')?.labels).toContain("kind");
    expect(source('{"kind": |}')).toBeNull();
    expect(source('{"kind": |}', { explicit: true })?.labels).toEqual(["chat", "task"]);
    expect(source('{"kind": t|}')?.labels).toContain("task");
  });

  it("do not open by themselves when there is no choice", () => {
    expect(source('{"blocks": [{"type": "text", "text": "|"}]}')).toBeNull();
    expect(source('{"n": 5|}')).toBeNull();
  });

  it("are matched by what is inside the quotes", () => {
    expect(source('{"ki|"}')?.typed).toBe("ki");
    expect(source("{ki|}")?.typed).toBe("ki");
    expect(source('{"kind": "ta|}')?.typed).toBe("ta");
  });

  it("say in the editor's language what they are", () => {
    expect(source('{"ki|"}')?.result.options[0]).toMatchObject({ detail: "nötig", type: "property" });
    expect(source('{"kind": "|"}')?.result.options[0]).toMatchObject({ detail: "option", displayLabel: '"chat"' });
  });

  it("are none in a text that must not change, and while the document lags behind", () => {
    expect(source('{"ki|"}', { readOnly: true })).toBeNull();
    expect(source('{"ki|"}', { lag: " " })).toBeNull();
  });
});

describe("a note on the screen", () => {
  const note = {
    title: "<img src=x>",
    description: "a & <b>b</b>",
    types: ["string", "null"],
    default: '"<i>"',
    values: Array.from({ length: 50 }, (_, index) => `"${index}"`),
    examples: [],
    deprecated: true,
    readOnly: false,
  };

  it("holds the words of the schema as text, however they look", () => {
    const dom = renderSchemaNote(note, String);
    expect(dom.querySelectorAll("img, b, i")).toHaveLength(0);
    expect(dom.textContent).toContain("<img src=x> string or null, deprecated");
    expect(dom.textContent).toContain("a & <b>b</b>");
    expect(dom.textContent).toContain('Default: "<i>"');
  });

  it("shows some of many values, and says that there are more", () => {
    const dom = renderSchemaNote(note, String);
    expect(dom.querySelectorAll("code").length).toBeLessThan(20);
    expect(dom.textContent).toMatch(/…$/);
  });

  it("is spoken with a pause between its parts", () => {
    const spoken = speakSchemaNote({ ...note, title: "Mode", description: "How", values: [] }, String);
    expect(spoken).toBe('Mode string or null, deprecated. How. Default: "<i>"');
  });
});

/** An editor over a document that follows it, as in JsonEditor. */
function editor(marked: string) {
  const first = read(marked);
  let { doc } = first;
  const index = indexOf(chat.extend({ kind: z.enum(["chat", "task"]).meta({ title: "Kind" }) }));
  const schema = { doc: () => doc, index: () => index };
  const follow = EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) doc = parseJson(state.doc.toString());
  });
  const state = EditorState.create({
    doc: doc.text,
    selection: { anchor: first.offset },
    extensions: [codeMirrorCompletion(schema), codeMirrorHover(schema), follow],
  });
  const view = new EditorView({ state, parent: document.body });
  const press = (key: string, init: KeyboardEventInit = {}) =>
    runScopeHandlers(view, new KeyboardEvent("keydown", { key, ...init }), "editor");
  return { view, schema, press, shown: () => view.dom.querySelector(".cm-sk-hover")?.textContent };
}

describe("in CodeMirror", () => {
  it("a picked key is one transaction, and its value is selected", () => {
    const { view, schema } = editor('{"ki|}');
    const result = schemaCompletions(schema, new CompletionContext(view.state, 4, false));
    const [completion] = result?.options ?? [];
    if (typeof completion?.apply !== "function") throw new TypeError("not a function");
    completion.apply(view, completion, 2, 4);
    const { from, to } = view.state.selection.main;
    expect(view.state.doc.toString()).toBe('{"kind": "chat"}');
    expect(view.state.sliceDoc(from, to)).toBe("chat");
    view.destroy();
  });

  it("Tab is left to the focus", () => {
    const { view, press } = editor('{"ki|}');
    expect(press("Tab")).toBe(false);
    view.destroy();
  });

  it("Mod-k Mod-i shows the note of the cursor's place until Escape, a move or a change", () => {
    const { view, press, shown } = editor('{"ki|nd": "chat"}');
    const ask = () => {
      press("k", { ctrlKey: true });
      press("i", { ctrlKey: true });
    };
    ask();
    expect(shown()).toContain("Kind");
    expect(view.dom.querySelector(".cm-announced")?.textContent).toContain("Kind");
    expect(press("Escape")).toBe(true);
    expect(shown()).toBeUndefined();
    expect(press("Escape")).toBe(false);
    ask();
    view.dispatch({ selection: { anchor: 0 } });
    expect(shown()).toBeUndefined();
    view.dispatch({ selection: { anchor: 5 } });
    ask();
    expect(shown()).toContain("Kind");
    view.dispatch({ changes: { from: 0, insert: " " } });
    expect(shown()).toBeUndefined();
    view.destroy();
  });
});
