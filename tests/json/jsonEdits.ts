import * as fc from "fast-check";
import { nodeKind, pathOf, type AddressedEdit, type JsonDocument, type JsonEdit } from "../../src/json/index.js";
import { jsonText } from "./jsonTexts.js";

/** Up to `count` edits of every kind, at any nodes of a document. Most of them can be made. */
export function editsOf(doc: JsonDocument, count = 1): fc.Arbitrary<AddressedEdit[]> {
  return fc.array(
    fc.tuple(fc.nat({ max: Math.max(0, doc.size - 1) }), anyEdit).map(([node, edit]) => ({
      at: doc.size === 0 ? [] : pathOf(doc, node),
      edit: "insert" in edit && doc.size > 0 && nodeKind(doc, node) === "array" ? { ...edit, key: undefined } : edit,
    })),
    { minLength: 1, maxLength: count },
  );
}

const anyEdit: fc.Arbitrary<JsonEdit> = fc.oneof(
  jsonText.map((set) => ({ set })),
  fc.record({
    insert: jsonText,
    key: fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom("a", "__proto__", '"\\\n')),
    at: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  }),
  fc.constant({ remove: true as const }),
  fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom("a", "b", "__proto__")).map((rename) => ({ rename })),
  fc.nat({ max: 3 }).map((move) => ({ move })),
  fc.constant({ duplicate: true as const }),
);
