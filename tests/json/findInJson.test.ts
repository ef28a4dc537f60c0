import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  createTextMatcher,
  findInJson,
  nodeKey,
  nodeKind,
  nodeText,
  parseJson,
  type JsonDocument,
  type JsonFindOptions,
  type JsonHit,
} from "../../src/json/index.js";
import { decodeString } from "../../src/json/decodeString.js";
import { jsonText, nearlyJson } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 120_000 });

describe("findInJson", () => {
  it("finds keys and values in the order of the text, a key before its value", () => {
    const doc = parseJson('{"ab": "xab", "c": {"cab": ["ab ab", "b"]}, "ab": null}');
    expect(allHits(doc, "ab")).toEqual([
      { node: 1, in: "key", from: 0, to: 2 },
      { node: 1, in: "value", from: 1, to: 3 },
      { node: 3, in: "key", from: 1, to: 3 },
      { node: 4, in: "value", from: 0, to: 2 },
      { node: 4, in: "value", from: 3, to: 5 },
      { node: 6, in: "key", from: 0, to: 2 },
    ]);
  });

  it("finds numbers, true, false and null as they are spelled", () => {
    const text = '[1.0, 10, 1e400, true, false, null, "true", -0, 12345678901234567890]';
    expect(texts(text, "1")).toEqual(["value 1", "value 1", "value 1", "value 1", "value 1"]);
    expect(texts(text, "true")).toEqual(["value true", "value true"]);
    expect(texts(text, "NUL")).toEqual(["value nul"]);
    expect(texts(text, "1.0")).toEqual(["value 1.0"]);
    expect(texts(text, "234567890123456789")).toEqual(["value 234567890123456789"]);
  });

  it("never finds punctuation, or a match across values", () => {
    const text = '{"a":1,"b":[2,3],"c":"x","d":true}';
    for (const query of ['"', ",", ":", "{", "[", "]", "2,3", 'x"', "1,", ":true", '":"', " "]) {
      expect(texts(text, query), query).toEqual([]);
    }
    expect(texts('["2,3", ",", ":", "x\\", y"]', "2,3")).toEqual(["value 2,3"]);
    expect(texts('["2,3", ",", ":", "x\\", y"]', ",")).toEqual(["value ,", "value ,", "value ,"]);
    expect(texts('["x\\", y", "x", "y"]', '", ')).toEqual(['value ", ']);
  });

  it("finds what strings say, however they write it", () => {
    const text = String.raw`["a/b", "a\/b", "\u0061/\u0062", "a\u002Fb", "\u0041\u002f\u0042", "é", "\u00e9", "e\u0301"]`;
    expect(texts(text, "a/b")).toEqual(["value a/b", "value a/b", "value a/b", "value a/b", "value A/B"]);
    expect(texts(text, "a/b", { matchCase: true })).toHaveLength(4);
    expect(texts(text, "É")).toEqual(["value é", "value é"]);
  });

  it("tells an escape's letters from the text", () => {
    const text = String.raw`["a\nb", "\\n", "\"\"", "\t\r\b\f", "\u006e", "nn"]`;
    expect(texts(text, "n")).toEqual(["value n", "value n", "value n", "value n"]);
    expect(texts(text, "\n")).toEqual(["value \n"]);
    expect(texts(text, "\\")).toEqual(["value \\"]);
    expect(texts(text, "\\n")).toEqual(["value \\n"]);
    expect(texts(text, '"')).toEqual(['value "', 'value "']);
    expect(texts(text, '""')).toEqual(['value ""']);
    expect(texts(text, "\t\r")).toEqual(["value \t\r"]);
    expect(texts(text, "u")).toEqual([]);
    expect(texts(String.raw`["\\\\\\", "\\\""]`, "\\\\")).toEqual(["value \\\\"]);
    expect(texts(String.raw`["\\\\\\", "\\\""]`, '\\"')).toEqual(['value \\"']);
  });

  it("counts offsets in what a string says", () => {
    const doc = parseJson(String.raw`["\n\"x\\x", "\u00e9\/x", {"\nx": 0}]`);
    expect(allHits(doc, "x").map(({ from }) => from)).toEqual([2, 4, 2, 1]);
  });

  it("takes matches one after the other, never overlapping", () => {
    expect(texts('["aaaaa", "aabaa"]', "aa")).toHaveLength(4);
    expect(texts(String.raw`["\n\n\n"]`, "\n\n")).toHaveLength(1);
    expect(texts('["abababa"]', "aba").length).toBe(2);
  });

  it("folds letters one by one, as RegExp's flags iu do, at the right offsets", () => {
    const doc = parseJson('["İx", "ſK", "ΣΑΣ σας", "ß ẞ", "Straße STRASSE", "ﬀ"]');
    const found = (query: string) => allHits(doc, query).map(({ node, from, to }) => [node, from, to]);
    expect(found("x")).toEqual([[1, 1, 2]]);
    expect(found("i")).toEqual([]);
    expect(found("sk")).toEqual([[2, 0, 2]]);
    expect(found("σας")).toEqual([
      [3, 0, 3],
      [3, 4, 7],
    ]);
    expect(found("SS")).toEqual([[5, 11, 13]]);
    expect(found("ß")).toEqual([
      [4, 0, 1],
      [4, 2, 3],
      [5, 4, 5],
    ]);
    expect(found("ff")).toEqual([]);
    expect(allHits(doc, "s").map(({ node }) => node)).toEqual([2, 5, 5, 5, 5]);
    expect(allHits(doc, "k").map(({ node }) => node)).toEqual([2]);
  });

  it("does not find half of a surrogate pair, but a lone half", () => {
    const doc = parseJson(`["😀", "\\ud83d\\ude00", "\\ud83d", "x\ud83d", "\ude00", "😀😀"]`);
    for (const matchCase of [true, false]) {
      expect(allHits(doc, "😀", { matchCase }).map(({ node, from }) => [node, from])).toEqual([
        [1, 0],
        [2, 0],
        [6, 0],
        [6, 2],
      ]);
      expect(allHits(doc, "\ud83d", { matchCase }).map(({ node, from }) => [node, from])).toEqual([
        [3, 0],
        [4, 1],
      ]);
      expect(allHits(doc, "\ude00", { matchCase }).map(({ node }) => node)).toEqual([5]);
    }
  });

  it("finds whole words of any script on request", () => {
    const text = String.raw`["token", "tokens", "a token.", "\ntoken", "\u00e9token", "token_", "token2", "日本語 日本"]`;
    expect(texts(text, "token", { wholeWord: true })).toHaveLength(3);
    expect(texts(text, "日本", { wholeWord: true })).toHaveLength(1);
    expect(texts(text, "token.", { wholeWord: true })).toHaveLength(1);
    expect(texts(text, /tok\w+/u, { wholeWord: true })).toHaveLength(6);
    expect(texts(text, /tok\w+/, { wholeWord: true })).toHaveLength(7);
    expect(texts('["aaa aa"]', "aa", { wholeWord: true })).toHaveLength(1);
    expect(texts("[1, 12, 1.2]", "1", { wholeWord: true })).toHaveLength(2);
  });

  it("leaves keys or values out on request", () => {
    const text = String.raw`{"a": "a", "\u0061": ["a"]}`;
    expect(texts(text, "a", { keys: false })).toEqual(["value a", "value a"]);
    expect(texts(text, "a", { values: false })).toEqual(["key a", "key a"]);
    expect(texts(text, /a/, { values: false })).toEqual(["key a", "key a"]);
    expect(texts(text, "a", { keys: false, values: false })).toEqual([]);
  });

  it("finds dangerous, doubled and empty keys", () => {
    const text = '{"__proto__": 1, "constructor": 2, "": 3, "a": 4, "a": 5}';
    expect(texts(text, "__proto__")).toEqual(["key __proto__"]);
    expect(texts(text, "constructor")).toEqual(["key constructor"]);
    expect(allHits(parseJson(text), "a").map(({ node }) => node)).toEqual([4, 5]);
  });

  it("searches with an expression and its flags, leaving it as it is", () => {
    const text = '["ab\\nAB", "b", 10, "\\u0061b"]';
    expect(texts(text, /ab/)).toEqual(["value ab", "value ab"]);
    expect(texts(text, /ab/i)).toEqual(["value ab", "value AB", "value ab"]);
    expect(texts(text, /^ab$/im)).toHaveLength(3);
    expect(texts(text, /b.A/s)).toHaveLength(1);
    expect(texts(text, /^\d+$/)).toEqual(["value 10"]);
    expect(texts(text, /(?<x>.)b|(\d)\2/u)).toEqual(["value ab", "value ab"]);
    const stateful = /b/gy;
    stateful.lastIndex = 7;
    expect(texts(text, stateful)).toHaveLength(3);
    expect(stateful.lastIndex).toBe(7);
  });

  it("skips empty matches", () => {
    expect(texts('["baab😀", "", {}]', /a*/)).toEqual(["value aa"]);
    expect(texts('["baab😀", "", {}]', /a*/u)).toEqual(["value aa"]);
    expect(texts('["😀"]', /(?:)/u)).toEqual([]);
    expect(texts('["ab"]', /$|^/)).toEqual([]);
  });

  it("finds nothing for an empty query or in an empty text, and is done at once", () => {
    for (const find of [findInJson(parseJson('["a", ""]'), ""), findInJson(parseJson(" "), "a")]) {
      expect([find.done, find.count, find.step(), find.hit(0), find.firstFrom(0)]).toEqual([
        true,
        0,
        true,
        undefined,
        0,
      ]);
    }
  });

  it("searches broken texts, what is no value as its text", () => {
    expect(texts('{abc: \'ab\', "x": abx, "ab', "ab")).toEqual(["key ab", "value ab", "value ab", "key ab"]);
    expect(texts('{"a": , "b": "a', "a")).toEqual(["key a", "value a"]);
    expect(texts('[1 2 "1\n"', "1")).toEqual(["value 1", "value 1"]);
  });

  it("goes on only when asked, in steps, and knows the first hit from a node on", () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => ({ index, text: `row ${index % 2 ? "needle" : "hay"}` }));
    const doc = parseJson(JSON.stringify(rows));
    const find = findInJson(doc, "needle");
    expect([find.count, find.done]).toEqual([0, false]);
    expect(find.step(0)).toBe(false);
    expect(find.count).toBe(0);
    const counts = [0];
    while (!find.step(0.001)) counts.push(find.count);
    expect(counts.length).toBeGreaterThan(5);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect([find.count, find.done, find.step()]).toEqual([20_000, true, true]);
    expect(find.hit(20_000)).toBeUndefined();
    expect(find.hit(-1)).toBeUndefined();
    const hits = Array.from({ length: find.count }, (_, index) => find.hit(index)!);
    for (const node of [0, 1, 6, 7, 60_000, doc.size - 1, doc.size]) {
      const first = hits.findIndex((hit) => hit.node >= node);
      expect(find.firstFrom(node)).toBe(first < 0 ? hits.length : first);
    }
  });

  it("finds in a text of many chunks what a walk over all nodes finds", () => {
    const pieces = ['"tok', String.raw`\u0065n`, "en ", String.raw`\n`, '"', "é", "x".repeat(500), '", "', "😀", " "];
    const long = Array.from({ length: 3000 }, (_, index) => pieces[(index * index + (index >> 3)) % pieces.length]);
    const text = JSON.stringify(
      { a: long, token: long.join(""), "x\n": { "to\u0301ken": long.slice(0, 900) } },
      null,
      1,
    );
    const doc = parseJson(text.replaceAll(String.raw`\\u0065`, String.raw`\u0065`));
    expect(doc.problems).toEqual([]);
    for (const query of ["token", "x", '", "', "\n", "é", "en 😀", "E", "xx"]) {
      for (const matchCase of [true, false]) {
        // As one text: comparing a million objects takes a minute.
        const found = JSON.stringify(allHits(doc, query, { matchCase }));
        expect(found === JSON.stringify(naiveHits(doc, query, { matchCase })), query).toBe(true);
      }
    }
  });

  it("finds exactly what the matcher finds in each decoded key and value", () => {
    fc.assert(
      fc.property(findCase, ({ text, query, options }) => {
        const doc = parseJson(text);
        expect(allHits(doc, query, options)).toEqual(naiveHits(doc, query, options));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("createTextMatcher", () => {
  it("gives the first match at or after an offset, none for an empty query", () => {
    const match = createTextMatcher("ab");
    expect([match("xabAB"), match("xabAB", 1), match("xabAB", 2), match("xabAB", 4)]).toEqual([
      { from: 1, to: 3 },
      { from: 1, to: 3 },
      { from: 3, to: 5 },
      undefined,
    ]);
    expect(createTextMatcher("")("abc")).toBeUndefined();
  });

  it("never gives a match before the offset, not even from inside a surrogate pair", () => {
    expect(createTextMatcher("😀")("😀😀", 1)).toEqual({ from: 2, to: 4 });
    expect(createTextMatcher(/./u)("😀x", 1)).toEqual({ from: 2, to: 3 });
    expect(createTextMatcher("😀")("😀", 1)).toBeUndefined();
  });

  it("finds every text in itself, and what String.indexOf finds when case counts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", minLength: 1 }), (text, query) => {
        expect(createTextMatcher(query)(query)).toEqual({ from: 0, to: query.length });
        const at = text.indexOf(query);
        const found = createTextMatcher(query, { matchCase: true })(text);
        expect(found).toEqual(at < 0 ? undefined : { from: at, to: at + query.length });
      }),
    );
  });
});

const words = [
  "a",
  "s",
  "k",
  "ſ",
  "\u212a",
  "İ",
  "ß",
  "Σ",
  "ς",
  "n",
  "u",
  "0",
  "1",
  "/",
  "\\",
  '"',
  "\n",
  " ",
  ",",
  ":",
  "😀",
  "\ud83d",
];

const findCase = fc.oneof(jsonText, nearlyJson).chain((text) => {
  const part = fc
    .tuple(fc.nat({ max: text.length }), fc.integer({ min: 1, max: 4 }))
    .map(([from, length]) => text.slice(from, from + length));
  const token = fc.nat().map((pick) => {
    const doc = parseJson(text);
    const all = Array.from({ length: doc.size }, (_, node) => [
      tokenText(doc, { node, in: "key" }),
      tokenText(doc, { node, in: "value" }),
    ]).flat();
    const chosen = all[pick % (all.length || 1)] ?? "";
    return chosen.slice(pick % 3, (pick % 3) + 1 + (pick % 4));
  });
  const expression = fc.constantFrom(/./, /\w+/u, /^./, /[^a]$/i, /a|s|1/giu, /\\/y, /b*/, /(.)\1/);
  const query = fc.oneof(fc.constantFrom(...words), part, token, token.map(upper), token.map(lower), expression);
  return fc.record({
    text: fc.constant(text),
    query,
    options: fc.record(
      { matchCase: fc.boolean(), wholeWord: fc.boolean(), keys: fc.boolean(), values: fc.boolean() },
      { requiredKeys: [] },
    ),
  });
});

function upper(text: string): string {
  return text.toUpperCase();
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** The hits in words: where each is and the text it covers. */
function texts(text: string, query: string | RegExp, options?: JsonFindOptions): string[] {
  const doc = parseJson(text);
  return allHits(doc, query, options).map((hit) => `${hit.in} ${tokenText(doc, hit)!.slice(hit.from, hit.to)}`);
}

function allHits(doc: JsonDocument, query: string | RegExp, options?: JsonFindOptions): JsonHit[] {
  const find = findInJson(doc, query, options);
  expect(find.step(Infinity)).toBe(true);
  return Array.from({ length: find.count }, (_, index) => find.hit(index)!);
}

/** The definition of a find: the matcher in every key and every scalar. */
function naiveHits(doc: JsonDocument, query: string | RegExp, options: JsonFindOptions = {}): JsonHit[] {
  const match = createTextMatcher(query, options);
  const hits: JsonHit[] = [];
  for (let node = 0; node < doc.size; node++) {
    for (const place of ["key", "value"] as const) {
      const text = options[`${place}s`] === false ? undefined : tokenText(doc, { node, in: place });
      for (let hit = match(text ?? ""); hit; hit = match(text ?? "", hit.to)) hits.push({ node, in: place, ...hit });
    }
  }
  return hits;
}

function tokenText(doc: JsonDocument, { node, in: place }: Pick<JsonHit, "node" | "in">): string | undefined {
  if (place === "key") return nodeKey(doc, node);
  const kind = nodeKind(doc, node);
  if (kind === "object" || kind === "array") return undefined;
  return kind === "string" ? decodeString(nodeText(doc, node)) : nodeText(doc, node);
}
