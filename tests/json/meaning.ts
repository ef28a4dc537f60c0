import type { JsonDocument } from "../../src/json/index.js";

/** All that a document says, in a form that compares well: two documents of the same text say the same. */
export function meaning({ text, length, problems, size, start, end, next, key }: JsonDocument) {
  return { text, length, problems, size, columns: [start, end, next, key].map((column) => column.join()) };
}
