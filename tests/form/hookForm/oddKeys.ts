/** Keys that a path of react-hook-form takes for something else. */
export const oddKeys = [
  "a.b",
  "x[0]",
  "",
  "0",
  "constructor",
  "__proto__",
  "__proto__.x",
  "type",
  "message",
  "ref",
  "root",
  "target",
];
