import { findNode } from "../../json/findNode.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { nodeEnd } from "../../json/nodes.js";
import type { Message } from "../../messages/Message.js";
import type { EditableMessages } from "./createEditableReader.js";

/** The index now of a message that was at an index among so many; undefined when it is gone. */
export function followedIndex(
  { doc, messages, sameTo }: EditableMessages & { readonly doc: JsonDocument },
  { index, count }: { readonly index: number; readonly count: number },
): number | undefined {
  const same = countUpTo(doc, messages, sameTo);
  const moved = index + messages.length - count;
  if (index < same) return index;
  return moved < same || moved >= messages.length ? undefined : moved;
}

/** How many messages end before an offset. They stand in the order of the text, and a node is found in one step per sibling. */
function countUpTo(doc: JsonDocument, messages: readonly Message[], offset: number): number {
  let low = 0;
  let high = messages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = findNode(doc, messages[middle]?.at[0] ?? []);
    if (node >= 0 && nodeEnd(doc, node) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
