import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readFieldSpec } from "../../../src/form/fields/readFieldSpec.js";
import { schemaOfSpec } from "../../../src/form/fields/schemaOfSpec.js";
import { zodChecker } from "../../../src/schema/index.js";

const specOf = (schema: z.ZodType) => readFieldSpec(zodChecker(schema).jsonSchema?.() ?? {});
const inside = (schema: z.ZodType) => {
  const spec = specOf(z.object({ inner: schema }));
  if (spec.kind !== "object") throw new Error("the schema is read as an object");
  return schemaOfSpec(spec.properties[0]!.spec);
};

describe("schemaOfSpec", () => {
  it("is the part of the schema that a value stands under", () => {
    expect(inside(z.tuple([z.string(), z.number()]))).toMatchObject({
      prefixItems: [{ type: "string" }, { type: "number" }],
    });
    expect(inside(z.object({ a: z.string() }).nullable())).toMatchObject({
      anyOf: [{ properties: { a: {} } }, { type: "null" }],
    });
  });

  it("takes along what its references lead to", () => {
    const tree = z
      .object({
        get children() {
          return z.array(tree).optional();
        },
      })
      .meta({ id: "Tree" });
    const schema = inside(tree);
    expect(schema).toMatchObject({ $ref: "#/$defs/Tree", $defs: { Tree: { type: "object" } } });
  });

  it("is none for a part that leads back to the whole, and for a spec that no schema gave", () => {
    const loop = z.object({
      get self() {
        return z.array(loop).optional();
      },
    });
    const spec = specOf(loop);
    expect(spec.kind === "object" && schemaOfSpec(spec.properties[0]!.spec)).toBeUndefined();
    expect(schemaOfSpec({ kind: "json", isNullable: false })).toBeUndefined();
  });
});
