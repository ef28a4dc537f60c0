import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { jsonPatch, parseJson, toValue, type JsonPatchOperation } from "../../src/json/index.js";
import { jsonText } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 120_000 });

const patch = (before: string, after: string, at?: readonly string[]) =>
  jsonPatch(parseJson(before), parseJson(after), at);

/** RFC 6902 by the letter, for own keys of any name. */
function apply(root: unknown, operations: readonly JsonPatchOperation[]): unknown {
  const holder: Record<string, unknown> = { root: structuredCloneOwn(root) };
  for (const operation of operations) {
    const steps = ["root", ...operation.path.split("/").slice(1)].map((step) =>
      step.replaceAll("~1", "/").replaceAll("~0", "~"),
    );
    const key = steps.pop() ?? "";
    let target: unknown = holder;
    for (const step of steps) {
      if (!isObject(target) || !Object.hasOwn(target, step)) throw new Error(`nothing at ${operation.path}`);
      target = Object.getOwnPropertyDescriptor(target, step)?.value;
    }
    if (!isObject(target)) throw new Error(`no container at ${operation.path}`);
    const exists = Object.hasOwn(target, key);
    if (operation.op !== "add" && !exists) throw new Error(`nothing to ${operation.op} at ${operation.path}`);
    if (Array.isArray(target)) {
      const index = Number(key);
      if (!Number.isInteger(index) || index > target.length) throw new Error(`no place at ${operation.path}`);
      if (operation.op === "remove") target.splice(index, 1);
      else target.splice(index, operation.op === "add" ? 0 : 1, operation.value);
    } else if (operation.op === "remove") Reflect.deleteProperty(target, key);
    else
      Object.defineProperty(target, key, {
        value: operation.value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
  }
  return holder.root;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const structuredCloneOwn = (value: unknown): unknown => toValue(parseJson(JSON.stringify(value)));
/** Keys sorted, since their order does not count; -0 is 0 for JSON.stringify. */
const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(canonical).join()}]`
    : isObject(value)
      ? `{${Object.keys(value)
          .toSorted()
          .map((key) => `${JSON.stringify(key)}:${canonical(Object.getOwnPropertyDescriptor(value, key)?.value)}`)
          .join()}}`
      : JSON.stringify(value);

describe("jsonPatch", () => {
  it("names what was added, removed and replaced, where it stands when its turn comes", () => {
    expect(patch('{"a":[1,2,3],"b":1}', '{"a":[0,1,3,4],"c":null}')).toEqual([
      { op: "remove", path: "/b" },
      { op: "remove", path: "/a/1" },
      { op: "add", path: "/a/0", value: 0 },
      { op: "add", path: "/a/3", value: 4 },
      { op: "add", path: "/c", value: null },
    ]);
  });

  it("escapes keys, and puts them below where both stand", () => {
    const before = '{"a/b":{"~":1},"":0,"0":{}}';
    const after = '{"a/b":{"~":2},"":1,"0":{"__proto__":1}}';
    expect(patch(before, after, ["metadata"]).map(({ path }) => path)).toEqual([
      "/metadata/a~1b/~0",
      "/metadata/",
      "/metadata/0/__proto__",
    ]);
  });

  it("finds no difference in spellings of one value", () => {
    expect(patch('{"n":1.0,"s":"\\u0041"}', '{ "s": "A", "n": 1 }')).toEqual([]);
  });

  it("sees numbers apart that JavaScript cannot hold", () => {
    expect(patch("[12345678901234567890, 1.50]", "[12345678901234567891, 1.5]").map(({ path }) => path)).toEqual([
      "/0",
    ]);
  });

  it("replaces texts with equal keys as a whole, and only when their values differ", () => {
    expect(patch('{"a":1,"a":2}', '{"a":3}', ["metrics"])).toEqual([
      { op: "replace", path: "/metrics", value: { a: 3 } },
    ]);
    expect(patch('{"a":1,"a":2}', '{"a":2}')).toEqual([]);
  });

  it("turns any value into any other, applied in its order", () => {
    fc.assert(
      fc.property(jsonText, jsonText, (one, other) => {
        const [before, after] = [toValue(parseJson(one)), toValue(parseJson(other))];
        expect(canonical(apply(before, patch(one, other)))).toBe(canonical(after));
      }),
      { numRuns: 2_000 },
    );
  });

  it("turns lists into lists that share most of their items", () => {
    const items = fc.array(
      fc.oneof(fc.integer({ max: 3, min: 0 }), fc.constantFrom({ a: 1 }, { a: 2, b: [1, 2] }, [])),
    );
    fc.assert(
      fc.property(items, items, (one, other) => {
        expect(apply(one, patch(JSON.stringify(one), JSON.stringify(other)))).toEqual(other);
      }),
      { numRuns: 2_000 },
    );
  });
});
