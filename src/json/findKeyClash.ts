import type { JsonDocument } from "./JsonDocument.js";
import { childNodes, nodeKey } from "./nodes.js";
import type { ResolvedEdit } from "./resolveEdit.js";

/** A key that the edits bring into an object which then would have it twice. */
export function findKeyClash(
  doc: JsonDocument,
  edits: readonly ResolvedEdit[],
): { key: string; offset: number } | undefined {
  const gone = new Set(edits.map(nodeWithoutKey));
  const taken = new Map<number, Set<string | undefined>>();
  for (const { newKey, claim } of edits) {
    if (newKey === undefined) continue;
    const { object, key } = newKey;
    const staying = () => childNodes(doc, object).filter((node) => !gone.has(node));
    const keys = taken.get(object) ?? new Set(staying().map((node) => nodeKey(doc, node)));
    if (keys.has(key)) return { key, offset: claim.from };
    taken.set(object, keys.add(key));
  }
  return undefined;
}

/** The member that no longer stands under its key: a renamed or removed one. */
function nodeWithoutKey({ newKey, siblings }: ResolvedEdit): number | undefined {
  return newKey?.node ?? (siblings?.insert === undefined ? siblings?.remove : undefined);
}
