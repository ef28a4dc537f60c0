import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonTextFace, jsonValueFace } from "../../src/components/ChatHistory/parts/jsonFace.js";
import { jsonTokens } from "../../src/components/ChatHistory/parts/jsonTokens.js";
import { rasterImage, readDataAddress } from "../../src/components/ChatHistory/remote/rasterImage.js";
import { safeLink, safeMedia } from "../../src/components/ChatHistory/remote/safeAddress.js";
import { countLines, textPages } from "../../src/components/ChatHistory/parts/textPages.js";

const longText = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.constantFrom("\n", "😀".repeat(3_000), "x".repeat(9_001), "\n".repeat(200)),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

describe("textPages", () => {
  it("gives the text back, in bounded pages that cut no pair and count its lines", () => {
    fc.assert(
      fc.property(longText, (text) => {
        const pages = textPages(text);
        expect(pages.map((page) => page.text).join("")).toBe(text);
        for (const page of pages) expect(page.text.length).toBeLessThanOrEqual(16_000);
        for (const page of pages.slice(0, -1)) expect(page.text).not.toMatch(/[\ud800-\udbff]$/);
        if (pages.length === 1) expect(pages[0]?.lines).toBe(countLines(text));
      }),
      { numRuns: 60 },
    );
  });
});

describe("jsonTokens", () => {
  it("gives back every text, JSON or not", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(
          jsonTokens(text)
            .map((token) => token.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("tells keys, strings, numbers and literals apart", () => {
    const kinds = jsonTokens('{"a": ["b", -1.50e3, true, null]}').filter(({ kind }) => kind !== "punctuation");
    expect(kinds).toEqual([
      { kind: "key", text: '"a"' },
      { kind: "string", text: '"b"' },
      { kind: "number", text: "-1.50e3" },
      { kind: "literal", text: "true" },
      { kind: "literal", text: "null" },
    ]);
  });
});

describe("the face of a value", () => {
  it.each([0, false, "", null, [], {}])("of %j is itself, in line", (value) => {
    expect(jsonValueFace(value)).toEqual({ kind: "inline", text: JSON.stringify(value) });
  });

  it("of a short text is the text as written", () => {
    expect(jsonTextFace('{ "n":12345678901234567890,"x": 1.0 }')).toEqual({
      kind: "inline",
      text: '{ "n":12345678901234567890,"x": 1.0 }',
    });
  });

  it("of a string that holds JSON is that JSON as written", () => {
    expect(jsonValueFace('{"x": 1.0}')).toEqual({ kind: "inline", text: '{"x": 1.0}' });
  });

  it("of many lines of text is the text", () => {
    expect(jsonValueFace("a\nb")).toEqual({ kind: "plain", text: "a\nb" });
  });

  it("of what JSON.stringify would change, throw at or overflow on is a tree", () => {
    const deep: unknown[] = [];
    let at = deep;
    for (let depth = 0; depth < 20_000; depth++) at.push((at = []));
    for (const value of [
      deep,
      10n,
      new Date(0),
      { toJSON: () => 1 },
      [Number.NaN],
      Array.from({ length: 100 }, () => 1),
    ]) {
      expect(jsonValueFace(value).kind).toBe("value");
    }
  });
});

describe("addresses", () => {
  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///x",
    "//x.example",
    "/x",
    "x",
    "",
    "blob:https://x.example/1",
  ])("%j is no link and nothing to load", (address) => {
    expect(safeLink(address)).toBeUndefined();
    expect(safeMedia(address)).toBeUndefined();
  });

  it("names the host as the browser sees it", () => {
    expect(safeLink("https://аpple.com/x")?.host).toMatch(/^xn--/);
    expect(safeLink("https://a.example@b.example:8443/")).toMatchObject({ host: "b.example:8443", hasUser: true });
    expect(safeLink("mailto:a@b.example")?.host).toBe("a@b.example");
    expect(safeMedia("mailto:a@b.example")).toBeUndefined();
  });
});

const encode = (bytes: string) => btoa(bytes.padEnd(30, "\0"));

describe("rasterImage", () => {
  it.each([
    ["image/png", "\x89PNG\r\n\x1a\n"],
    ["image/jpeg", "\xff\xd8\xff"],
    ["image/jpg", "\xff\xd8\xff"],
    ["image/gif", "GIF89a"],
    ["image/webp", "RIFF\0\0\0\0WEBP"],
    ["image/avif", "\0\0\0\x1cftypavif"],
  ])("draws %s whose bytes agree", (mediaType, head) => {
    expect(rasterImage(encode(head), mediaType)).toMatchObject({ ok: true });
    expect(rasterImage(encode("<svg onload="), mediaType)).toMatchObject({ ok: false, reason: "mismatch" });
  });

  it("draws no other type, and nothing that is no base64", () => {
    expect(rasterImage(encode("<svg"), "image/svg+xml")).toMatchObject({ ok: false, reason: "not-raster" });
    expect(rasterImage('" onerror="alert(1)', "image/png")).toMatchObject({ ok: false, reason: "mismatch" });
  });

  it("reads base64 addresses only", () => {
    expect(readDataAddress("data:image/png;base64,AAAA")).toEqual({ mediaType: "image/png", data: "AAAA" });
    expect(readDataAddress("data:image/svg+xml,<svg>")).toBeUndefined();
  });
});
