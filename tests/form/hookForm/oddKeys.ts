import * as z from "zod";

/** zod before 4.1.13 takes an object with a key `constructor` for none that `z.record` could judge. */
const hasConstructor = z.record(z.string(), z.unknown()).safeParse({ constructor: 1 }).success;

/** Keys that a path of react-hook-form takes for something else. */
export const oddKeys = [
  "a.b",
  "x[0]",
  "",
  "0",
  ...(hasConstructor ? ["constructor"] : []),
  "__proto__",
  "__proto__.x",
  "type",
  "message",
  "ref",
  "root",
  "target",
];
