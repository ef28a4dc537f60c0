import type { JsonDocument } from "../../../json/JsonDocument.js";
import { parseJson } from "../../../json/parseJson.js";
import type { FilledSource, JsonNode, JsonRowSource } from "./JsonRowSource.js";
import { TextNodes } from "./TextNodes.js";
import { nodeAtPlaces, placesOfNode, textRows } from "./textRows.js";
import { withInnerRows } from "./withInnerRows.js";

/** Rows of a parsed text: numbers as they are spelt, keys as often as they stand there, also what was recovered from an invalid text. */
export function textRowSource(doc: JsonDocument): JsonRowSource {
  const nodes = new TextNodes(doc, innerSource);
  const root = doc.size > 0 ? nodes.node(0) : undefined;
  return {
    root,
    text: {
      doc,
      placesOf: (node) => placesOfNode(nodes, node),
      nodeAt: (places) => nodeAtPlaces(nodes, places),
    },
    rows: (expansion, showRoot) => withInnerRows(root, textRows(nodes, expansion, showRoot), expansion),
  };
}

/** Longer strings are offered for reading only: looking into each that comes into view would hold up scrolling. */
const LONGEST = 500_000;

/** The JSON text in a string, when it is an object or a list that is not empty; a text with a mistake is none. */
export function innerSource(string: JsonNode): FilledSource | undefined {
  if (!/^\s*[{[]/.test(string.head(20)) || string.head(LONGEST + 1).length > LONGEST) return undefined;
  const text = string.text();
  if (!/[}\]]\s*$/.test(text.slice(-20))) return undefined;
  const doc = parseJson(text);
  const source = doc.problems.length > 0 ? undefined : textRowSource(doc);
  return source?.root && source.root.size > 0 ? { ...source, root: source.root } : undefined;
}
