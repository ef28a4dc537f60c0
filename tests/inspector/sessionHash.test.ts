import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { sessionHash } from "../../src/inspector/app/sessionHash.js";

describe("the hash of the inspector's page", () => {
  it("names any session, alone or with a place in its conversation", () => {
    assert(
      property(string({ unit: "binary" }), (id) => {
        expect(sessionHash.read(sessionHash.write(id))).toBe(id);
        expect(sessionHash.read(`#${sessionHash.anchorPrefix(id)}12.3`)).toBe(id);
      }),
    );
  });

  it.each(["", "#", "#m12", "#/s/%", "#/t/1"])("%j names none", (hash) => {
    expect(sessionHash.read(hash)).toBeNull();
  });
});
