import { nodeAtOffset, pathOf } from "../../../json/nodes.js";
import { firstCharacter, keyEnd, nodeEnd, nodeLead, nodeStart } from "../../../json/nodes.js";
import type { CompletionQuestion } from "./completeJson.js";
import type { SchemaNote } from "./SchemaIndex.js";

/** What is known about the key or value at an offset, and the text it stands for. */
export interface PlacedNote {
  readonly note: SchemaNote;
  readonly from: number;
  /** Of an object or array only the opening bracket is meant. */
  readonly to: number;
}

/** What a schema says about the innermost key or value that holds an offset; undefined when nothing. */
export function noteAt({ doc, index, offset }: CompletionQuestion): PlacedNote | undefined {
  const node = nodeAtOffset(doc, offset);
  const note = node < 0 ? undefined : index.describe(doc, pathOf(doc, node));
  if (!note) return undefined;
  const isInKey = (doc.key[node] ?? -1) >= 0 && offset <= keyEnd(doc, node);
  if (isInKey) return { note, from: nodeLead(doc, node), to: keyEnd(doc, node) };
  const from = nodeStart(doc, node);
  return { note, from, to: "{[".includes(firstCharacter(doc, node)) ? from + 1 : nodeEnd(doc, node) };
}
