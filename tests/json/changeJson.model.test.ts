import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  applyTextChanges,
  changeJson,
  childNodes,
  findNode,
  nodeKey,
  nodeKind,
  nodeText,
  parseJson,
  pathOf,
  type AddressedEdit,
  type JsonDocument,
  type JsonEdit,
} from "../../src/json/index.js";
import { editModel, type Model, type ModelEdit } from "./jsonModel.js";
import { jsonContainer, jsonText } from "./jsonTexts.js";

vi.setConfig({ testTimeout: 60_000 });

/** The document's value with equal keys kept, scalars as they are written. */
function modelOf(doc: JsonDocument, node = 0): Model {
  const kind = nodeKind(doc, node);
  if (kind !== "object" && kind !== "array") return { kind: "scalar", text: nodeText(doc, node) };
  const nodes = childNodes(doc, node);
  const children = nodes.map((child) => modelOf(doc, child));
  return kind === "array"
    ? { kind, children }
    : { kind, children, keys: nodes.map((child) => nodeKey(doc, child) ?? "") };
}

const anyEdit: fc.Arbitrary<(doc: JsonDocument, node: number) => JsonEdit> = fc.oneof(
  jsonText.map((set) => () => ({ set })),
  fc
    .tuple(jsonText, fc.constantFrom("a", "new", "__proto__", ""), fc.option(fc.nat({ max: 3 })))
    .map(([insert, key, at]) => (doc: JsonDocument, node: number) => ({
      insert,
      ...(nodeKind(doc, node) === "object" ? { key } : {}),
      ...(at === null ? {} : { at }),
    })),
  fc.constant(() => ({ remove: true as const })),
  fc.constantFrom("a", "b", "other", "__proto__").map((rename) => () => ({ rename })),
  fc.nat({ max: 3 }).map((move) => () => ({ move })),
  fc.constant(() => ({ duplicate: true as const })),
);

const documentAndEdits = (count: number) =>
  fc
    .tuple(
      jsonContainer.filter((text) => parseJson(text).size > 3),
      fc.array(fc.tuple(fc.nat(), anyEdit, fc.boolean()), { minLength: 1, maxLength: count }),
    )
    .map(([text, wishes]) => {
      const doc = parseJson(text);
      const edits = wishes.map(([place, wish, wantsContainer]): ModelEdit => {
        const path = pathOf(doc, doc.size > 1 ? 1 + (place % (doc.size - 1)) : 0);
        const isLeaf =
          nodeKind(doc, findNode(doc, path)) !== "object" && nodeKind(doc, findNode(doc, path)) !== "array";
        const at = isLeaf && wantsContainer ? path.slice(0, -1) : path;
        return { at, edit: wish(doc, findNode(doc, at)) };
      });
      return { doc, edits };
    });

describe("changeJson", () => {
  it("does to the text what the same edits do to the value, and takes it back exactly", () => {
    let made = 0;
    fc.assert(
      fc.property(documentAndEdits(4), ({ doc, edits }) => {
        const change = changeJson(doc, edits);
        if (!change.ok) return;
        made++;
        const text = applyTextChanges(doc.text, change.changes);
        const after = parseJson(text);
        expect(after.problems).toEqual([]);
        const expected = editModel(modelOf(doc), edits, (given) => modelOf(parseJson(given)));
        expect(isDeepStrictEqual(modelOf(after), expected), `${doc.text} → ${text}`).toBe(true);
        expect(applyTextChanges(text, change.inverse)).toBe(doc.text);
      }),
      { numRuns: 1000 },
    );
    expect(made).toBeGreaterThan(200);
  });

  it("touches nothing but the edited node and one separator beside it", () => {
    fc.assert(
      fc.property(documentAndEdits(1), ({ doc, edits: [first] }) => {
        const edited = first as AddressedEdit & ModelEdit;
        const change = changeJson(doc, [edited]);
        if (!change.ok) return;
        const node = findNode(doc, edited.at);
        const isInsertion = "insert" in edited.edit || "duplicate" in edited.edit;
        for (const { from, to } of change.changes) {
          if (isInsertion) expect(doc.text.slice(from, to).trim()).toBe("");
          else {
            const outside = outsideOf(doc, node, { from, to });
            expect(outside).toMatch(/^[ \t\r\n]*,?[ \t\r\n]*$/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** What a change takes away of the text around a node and its key. */
function outsideOf(doc: JsonDocument, node: number, change: { from: number; to: number }): string {
  const lead = doc.key[node]! < 0 ? doc.start[node]! : doc.key[node]!;
  const before = doc.text.slice(change.from, Math.max(change.from, Math.min(change.to, lead)));
  const after = doc.text.slice(Math.min(change.to, Math.max(change.from, doc.end[node]!)), change.to);
  return before + after;
}
