/**
 * Texts for every rule of RFC 8259: `valid` ones hold to it, `broken` ones break it. Written by hand; the classes are those of
 * JSONTestSuite. Texts are separated by |, and what would not be seen is written as a control picture: ␉ ␊ ␍ ␠ ␀ ….
 */
export const grammarCases = {
  arrays: {
    valid: texts(
      String.raw`[] | [ ] | [␊] | [1] | [1 , 2] | ␠[1] | [1]␠␊ | [[] ] | [[[["a"]]]] | [null, 1, "1", {}] | [""]`,
    ),
    broken: texts(String.raw`
      [ | [1 | [1, | [␊1␊, | [1␊ | [[ | [{ | [" | ["a | ["a", | [{} | [1,␊{"a":1} | ] | []] | [1]] | [1], | []x | [1]x
      [, | [,] | [,1] | [1,] | [1,,] | [1,,2] | [1,, | ["a",␊4␊,1, | [1 true] | [1[2]] | [3[4]] | ["a":1] | ["a" "b"] | [1;2]
      [(1)] | [a | [*] | [-] | [␋1] | [1␌] | ['`),
  },
  objects: {
    valid: texts(String.raw`
      {} | { } | {"a":1} | {"a" : 1 , "b":2} | {"":0} | {"a":{}} | {␊"a":␉[]␍␊} | {"a":1,"a":1} | {"a":1,"a":2} | {"\u0000a":1}
      {"__proto__":{}} | {"min":-1.0e+28,"max":1.0e+28}`),
    broken: texts(String.raw`
      { | {{ | {[ | {" | {"a | {"a" | {"a": | {"a":1 | {"a":1, | {"a":" | {"a":"b | {"a":[ | } | {"a":1}} | {] | {,} | {, | {"a":1,}
      {"a":1,,} | {"a":1,,"b":2} | {"a":1,,, | {"a"} | {"a" 1} | {"a",1} | {"a"=1} | {"a"::1} | {"a":} | {"a":,} | {:1}
      {"a":1 "b":2} | {"a":1;"b":2} | {"a":tru} | {"a":"b"] | {"a":1}x | {"a":1}[] | {"a":1}# | {a:1} | {a: b} | {1:1}
      {9999E9999:1} | {null:null,null:null} | {'a':1} | {'a':'b'} | {[:"x"} | {*} | {🇨🇭} | {"a":1}/**/ | {"a":1}/**// | {"a":1}//
      {"a":1}/ | {"a":/* b */1} | {"a":"b"}#{} | { "foo" : "bar", "a" }`),
  },
  numbers: {
    valid: texts(String.raw`
      0 | -0 | 1 | -1 | 10 | 123 | -123 | ␠4 | 1.0 | 0.5 | -0.1 | 1.25e10 | 0e1 | 0e+1 | 1E22 | 1E-2 | 1E+2 | 1e-2 | 20e1 | 123.456e78
      123e65 | 123.456e-78 | -0.000000000000000000000000000000000000000000000000001 | 1e400 | -1e400 | 1e-400
      12345678901234567890 | 1000000000000000000000000000000000000000000000000000000 | [-0] | [123,-4.5e6]`),
    broken: texts(String.raw`
      - | + | --1 | ++1 | +1 | -+1 | - 1 | 01 | -01 | 00 | 012 | -012 | 1 000 | 1_000 | 1a | -1x | -foo | 1. | -2. | 0.e1 | 2.e3 | 2.e+3
      2.e-3 | 9.e+ | 1.0. | 0.1.2 | .1 | -.1 | .-1 | .2e-3 | 1.a | 0e | 0E | 0e+ | 0E+ | 0.3e | 0.3e+ | 1.0e | 1.0e- | 1.0e+ | 1eE2
      1ea | 1e1.5 | 0x1 | 0x42 | 1+2 | NaN | -NaN | Inf | +Inf | Infinity | -Infinity | １ | 0� | 1e1� | 123� | 2@ | 0␀ | 1e␊`),
  },
  literals: {
    valid: texts(String.raw`true | false | null | ␠true␊ | [true,false,null] | ␉␊␍␠null␠`),
    broken: texts(String.raw`
      t | tru | fals | nul | [nul | [fals | [tru | truee | nulll | True | FALSE | Null | undefined | a | å | <null> | <.> | * | abc | aå
      # | true false | nulltrue | true, | null: | "a"true`),
  },
  strings: {
    valid: texts(String.raw`
      "" | " " | "a" | "asd " | ["a"] | [ "a"] | "/* comment */ // text" | "é€😀" | "\u007f" | "[]{},:" | "no-break: " | "￿﷐"`),
    broken: texts(String.raw`
      " | "a | a | 'a' | ' | ["a | "a"b | "a"x | ""x | é | "␊" | "a␊b" | "␍" | "␉" | "a␀b" | "␟" | ["␈"]`),
  },
  escapes: {
    valid: texts(String.raw`
      "\"\\\/\b\f\n\r\t" | "\u0000" | "\u0041" | "\u00e9\u00E9" | "\u0022" | "\u005c" | "\\a" | "\\n" | "\ud834\udd1e" | "\uD800"
      "\udc00" | "\ud800\ud800" | "\ud800\n" | "\ud800abc" | "\udd1e\ud834" | "\uFFFF" | "\\" | "\\\"" | {"\u0061":"\/"}`),
    broken: texts(String.raw`
      "\ | "\" | "\\\" | "\a" | "\x00" | "\0" | "\e" | "\v" | "\'" | "\␊" | "\␉" | "\ " | "\␀" | "\😀" | "\�" | "\u" | "\u0" | "\u00A"
      "\u00g0" | "\uqqqq" | "\U0041" | "\u 041" | "\u+041" | "\u00�1" | "\uD834\u" | "\uD834\uD" | "\ud800\u1" | "\ud800\u1x"
      "\uD800\" | "\ud800\x" | \u0020 | \u000A"" | [\u0020"a"] | [\n]`),
  },
  space: {
    valid: texts(String.raw`␠␉␍␊1␊␍␉␠ | [␍1␍] | {␠␊} | {"a"␊:␍1␉}`),
    broken: [
      "",
      ...texts(String.raw`␠ | ␊␊ | ␌ | ␋1 | [␌] | [␋] | 1␀ | ␀ | [1␀] | �`),
      ...["\u00a0", "\u2028", "\u2060", "\u3000"].flatMap((space) => [
        space,
        `${space}1`,
        `1${space}`,
        `[1,${space}2]`,
      ]),
    ],
  },
  structures: {
    valid: [...texts(String.raw`1 | "lonely" | -0.1 | [1]␊ | {"a":[{"b":[]}]}`), "[".repeat(500) + "]".repeat(500)],
    broken: [
      ...texts(String.raw`
        1 2 | 1,2 | [][] | {}{} | {"a":1}{"b":2} | []"" | [1]1 | ][ | }{ | : | , | [} | {] | ["a":[ | {"a":[1} | [{]} | // a␊1
        1 // a | /* a */ 1 | [1 /* a */] | 1 /* | <!-- -->1 | 1;`),
      "[".repeat(500),
      "]".repeat(500),
      "[".repeat(500) + "]".repeat(499),
      "[".repeat(500) + "]".repeat(501),
      '[{"":'.repeat(500),
    ],
  },
  "byte order marks": { valid: [], broken: ["\ufeff", "\ufeff\ufeff1", "1\ufeff", "[\ufeff]", "ï»¿{}", "ï»{}"] },
};

function texts(list: string): string[] {
  const pieces = list.trim().split(/\s*(?:\||\n)\s*/);
  return pieces.map((text) => text.replace(/[␀-␠]/g, (picture) => String.fromCharCode(picture.charCodeAt(0) - 0x2400)));
}
