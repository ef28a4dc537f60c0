import { expect, it } from "vitest";
import { isExactNumber } from "../../src/json/isExactNumber.js";

it.each(["0", "-0.0", "1.0", "0.1", "1e2", "1E+2", "100000000000000000000000", "5e-324", "-12.50"])(
  "%s is held",
  (spelling) => expect(isExactNumber(spelling)).toBe(true),
);
it.each(["12345678901234567890", "0.1000000000000000000001", "1e400", "1e-400", "9007199254740993"])(
  "%s is not",
  (spelling) => expect(isExactNumber(spelling)).toBe(false),
);
it("reads a megabyte of digits in time that is linear", () => {
  expect(isExactNumber(`1${"0".repeat(1_000_000)}1`)).toBe(false);
});
