import type { JsonDocument } from "./JsonDocument.js";
import { nodeKey, nodeKind } from "./nodes.js";

/** The members that a later member with an equal key hides from JSON.parse, in the order of the text. */
export function duplicateKeys(doc: JsonDocument): number[] {
  const search = searchDuplicateKeys(doc);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

/** duplicateKeys in steps: a step looks at no more than STEP nodes and members. The document must be the current one at each. */
export function* searchDuplicateKeys(doc: JsonDocument): Generator<undefined, number[]> {
  const hidden: number[] = [];
  let looked = 0;
  for (let node = 0; node < doc.size; node++) {
    if (++looked % STEP === 0) yield undefined;
    if (nodeKind(doc, node) !== "object") continue;
    const latest = new Map<string | undefined, number>();
    let stop = doc.next[node] ?? 0;
    for (let child = node + 1; child < stop; child = doc.next[child] ?? stop) {
      if (++looked % STEP === 0) {
        yield undefined;
        stop = doc.next[node] ?? 0;
      }
      const key = nodeKey(doc, child);
      const earlier = latest.get(key);
      if (earlier !== undefined) hidden.push(earlier);
      latest.set(key, child);
    }
  }
  return hidden.toSorted((a, b) => a - b);
}

const STEP = 5000;
