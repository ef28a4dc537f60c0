import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatJsonPath, formatJsonPointer, formatPath, type JsonPath } from "../../src/json/index.js";

const anyPath = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.nat(99)), { maxLength: 4 });

/** RFC 6901 §4, on values. */
function follow(value: unknown, pointer: string): unknown {
  const steps = pointer === "" ? [] : pointer.slice(1).split("/");
  return steps.reduce<unknown>((at, step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    return typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
  }, value);
}

function nest(path: JsonPath, leaf: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => {
    if (typeof step === "number") return Object.assign(Array.from({ length: step + 1 }), { [step]: inner });
    return Object.defineProperty({}, step, { value: inner, enumerable: true });
  }, leaf);
}

describe("a path as JSON Pointer", () => {
  it("leads to the same value", () => {
    fc.assert(fc.property(anyPath, (path) => follow(nest(path, "leaf"), formatJsonPointer(path)) === "leaf"));
  });

  it("escapes as RFC 6901 says", () => {
    expect(formatJsonPointer([])).toBe("");
    expect(formatJsonPointer(["a/b", "m~n", "", 0])).toBe("/a~1b/m~0n//0");
  });
});

describe("a path as JSONPath", () => {
  it("is normalized as RFC 9535 says", () => {
    expect(formatJsonPath([])).toBe("$");
    expect(formatJsonPath(["a", 1])).toBe("$['a'][1]");
    expect(formatJsonPath(["it's", 'say "hi"', "\\", "\n", "\u000b"])).toBe(
      "$['it\\'s']['say \"hi\"']['\\\\']['\\n']['\\u000b']",
    );
    expect(formatJsonPath(["☺", "1"])).toBe("$['☺']['1']");
  });

  it("of different paths is different, as is the path for people", () => {
    fc.assert(
      fc.property(anyPath, anyPath, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(formatJsonPath(a)).not.toBe(formatJsonPath(b));
        expect(formatPath(a)).not.toBe(formatPath(b));
      }),
    );
  });
});
