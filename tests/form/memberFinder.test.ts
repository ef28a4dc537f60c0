import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memberFinder } from "../../src/form/memberFinder.js";
import { findNode, parseJson, type JsonPath } from "../../src/json/index.js";

describe("memberFinder", () => {
  it("finds what findNode finds, however often it is asked, in sound and in broken texts", () => {
    const key = fc.constantFrom("a", "b", "a.b", "__proto__", "", "0");
    const member = fc.tuple(key, fc.json({ maxDepth: 2 })).map(([name, value]) => `${JSON.stringify(name)}: ${value}`);
    const object = fc.array(member, { maxLength: 5 }).map((members) => `{${members.join(", ")}}`);
    const text = fc.oneof(
      object,
      fc.json(),
      object.map((whole) => whole.slice(0, -1)),
      fc.constant(""),
    );
    const path: fc.Arbitrary<JsonPath> = fc.array(fc.oneof(key, fc.nat(2)), { maxLength: 3 });
    fc.assert(
      fc.property(text, fc.array(path, { minLength: 12, maxLength: 20 }), (json, paths) => {
        const doc = parseJson(json);
        expect(paths.map((one) => memberFinder(doc)(one))).toEqual(paths.map((one) => findNode(doc, one)));
      }),
    );
  });
});
