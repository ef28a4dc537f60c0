import * as fc from "fast-check";

const texts = fc.letrec<{ value: string; scalar: string; container: string }>((tie) => ({
  scalar: fc.oneof(stringToken(), numberToken(), fc.constantFrom("true", "false", "null")),
  container: fc.oneof(row(tie("value"), "[", "]"), row(member(tie("value")), "{", "}")),
  value: fc.oneof({ maxDepth: 4, depthIdentifier: "json" }, tie("scalar"), tie("container")),
}));

/** JSON texts as people and programs write them: any spacing, escapes, equal keys, keys that are dangerous in JavaScript. */
export const jsonText: fc.Arbitrary<string> = texts.value;

/** Those of them that are objects and arrays. */
export const jsonContainer: fc.Arbitrary<string> = texts.container;

/** Texts near JSON: a JSON text with a few characters cut, doubled or thrown in. */
export const nearlyJson: fc.Arbitrary<string> = fc
  .tuple(jsonText, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), scrap()), { maxLength: 3 }))
  .map(([text, wounds]) =>
    wounds.reduce((hurt, [place, length, insert]) => {
      const at = place % (hurt.length + 1);
      return hurt.slice(0, at) + insert + hurt.slice(at + length);
    }, text),
  );

/** Text changes that fit a text. */
export function changesOf(text: string, insert: fc.Arbitrary<string> = scrap()) {
  return fc
    .array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 4 }), insert), { minLength: 1, maxLength: 3 })
    .map((places) => {
      let reached = 0;
      return places
        .toSorted(([a], [b]) => a - b)
        .map(([place, length, inserted]) => {
          const from = Math.max(place, reached);
          reached = Math.min(text.length, from + length);
          return { from, to: reached, insert: inserted };
        });
    });
}

/** Bits of JSON and of what is not JSON. */
export function scrap(): fc.Arbitrary<string> {
  const bits = [
    "",
    ",",
    ":",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "\\",
    "\\u12",
    "1",
    "-",
    "0",
    ".",
    "e",
    "tru",
    "null",
    "//",
    "/*",
  ];
  return fc.constantFrom(
    ...bits,
    " ",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u00a0",
    "\ufeff",
    "\u2028",
    '"a":',
    ', "b"',
    "[1]",
    "{}",
    "\ud800",
  );
}

/** What fails with the code that a broken JSON.parse gives, and what it gives otherwise. */
export function jsonParse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false };
    throw error;
  }
}

function space(): fc.Arbitrary<string> {
  return fc.constantFrom("", "", "", " ", "\n", "\r\n", "\r", "\t", "\n    ");
}

function stringToken(): fc.Arbitrary<string> {
  const text = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.string({ maxLength: 60 }),
    fc.constantFrom("a", "b", "", "0", "a.b", "__proto__", "constructor", "toString", "\ud800", '"\\/\n'),
  );
  return fc
    .tuple(text, fc.boolean())
    .map(([value, escapeAll]) => (escapeAll ? allEscaped(value) : JSON.stringify(value)));
}

function allEscaped(value: string): string {
  const units = value.split("").map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${units.join("")}"`;
}

function numberToken(): fc.Arbitrary<string> {
  const plain = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
  return fc.oneof(
    plain.map((text) => text.replace("e+", "E+")),
    fc.constantFrom("0", "-0", "1.0", "12345678901234567890", "1e400", "1E-2"),
  );
}

function member(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(stringToken(), space(), space(), value).map(([key, a, b, text]) => `${key}${a}:${b}${text}`);
}

function row(child: fc.Arbitrary<string>, open: string, close: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(child, { maxLength: 4, depthIdentifier: "json" }), space(), space())
    .map(([children, a, b]) => `${open}${a}${children.join(`${b},${a}`)}${b}${close}`);
}
