import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indented, outdent, recordIndent } from "../../src/form/recordIndent.js";

describe("recordIndent", () => {
  it.each([
    ["of a record in an indented file", '{\n    "a": 1\n  }', "  "],
    ["with tabs and CRLF", '{\r\n\t\t"a": 1\r\n\t}', "\t"],
    ["of one on a line of its own", '{"a": 1}', ""],
    ["of one at the margin", '{\n  "a": 1\n}', ""],
    ["none where a line begins before it", '{\n "a": 1\n  }', ""],
    ["none where a line is empty", '{\n\n    "a": 1\n  }', ""],
  ])("is the indentation %s", (_, text, expected) => {
    expect(recordIndent(text)).toBe(expected);
  });

  it("comes off and on again without a byte changed, whatever the text", () => {
    const line = fc.tuple(fc.stringMatching(/^[ \t]{0,4}$/), fc.string()).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.array(line),
        fc.constantFrom("\n", "\r\n"),
        fc.stringMatching(/^[ \t]{0,4}$/),
        (lines, end, last) => {
          const text = [...lines, `${last}}`].join(end);
          const indent = recordIndent(text);
          expect(indented(outdent(text, indent), indent)).toBe(text);
        },
      ),
    );
  });
});
