import { afterEach, describe, expect, test, vi } from "vitest";
import { isUuid, newSessionId } from "../../src/schema/index.js";

const V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("session ids", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("a new id is a UUID of version 4, and another one each time", () => {
    const ids = Array.from({ length: 50 }, newSessionId);
    for (const id of ids) expect(id).toMatch(V4);
    expect(new Set(ids).size).toBe(50);
  });

  test("an insecure context, which has no crypto.randomUUID, gives the same kind of id", () => {
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    for (let round = 0; round < 50; round++) expect(newSessionId()).toMatch(V4);
  });

  test.each([
    "caf77ace-3417-4da4-944d-f4a0688f3c23",
    "CAF77ACE-3417-5DA4-944D-F4A0688F3C23",
    "00000000-0000-0000-0000-000000000000",
  ])("%s is a UUID, whatever its version and case", (id) => expect(isUuid(id)).toBe(true));

  test.each([
    "",
    "run 7",
    "caf77ace34174da4944df4a0688f3c23",
    " caf77ace-3417-4da4-944d-f4a0688f3c23",
    "{caf77ace-3417-4da4-944d-f4a0688f3c23}",
  ])("%j is no UUID", (id) => expect(isUuid(id)).toBe(false));
});
