import { nodeChanges, type NodeAddress, type NodeEdit } from "./changeNodes.js";
import { decodeString } from "./decodeString.js";
import { findNode } from "./findNode.js";
import { formatPath } from "./formatPath.js";
import type { JsonChange } from "./JsonChange.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonEdit } from "./JsonEdit.js";
import { refuse } from "./JsonEditError.js";
import type { JsonLocation, JsonPath, JsonTarget } from "./JsonPath.js";
import { nodeKind, nodeText } from "./nodes.js";
import { parseJson } from "./parseJson.js";
import { toJsonChange } from "./toJsonChange.js";

/** An edit of a node that may stand in JSON texts held by strings. */
export interface LocatedEdit {
  readonly at: JsonLocation | Exclude<JsonTarget, JsonPath>;
  readonly edit: JsonEdit;
}

/**
 * changeJson for nodes inside JSON texts that strings hold, at any level: the smallest changes of the outermost text, escaped
 * as often as the string needs it; escapes that are not edited stay as they are written.
 */
export function changeJsonAt(doc: JsonDocument, edits: readonly LocatedEdit[]): JsonChange {
  return toJsonChange(doc, () => nodeChanges(doc, addressed(doc, edits)));
}

function addressed(doc: JsonDocument, edits: readonly LocatedEdit[]): NodeEdit[] {
  const texts = new Map<string, JsonDocument>();
  const parsed = (text: string) => {
    const known = texts.get(text) ?? parseJson(text);
    texts.set(text, known);
    return known;
  };
  return edits.map(({ at, edit }) => {
    const [outer, ...inner] = "path" in at ? [at] : at;
    const address: [number, ...number[]] = [find(doc, outer, "set" in edit && inner.length === 0)];
    let text = doc;
    for (const [depth, path] of inner.entries()) {
      const string = address.at(-1) ?? -1;
      if (string < 0 || nodeKind(text, string) !== "string") {
        const place = formatPath(depth === 0 && !("path" in outer) ? outer : path);
        refuse(doc, { code: "not-found", message: `There is no JSON text at ${place}`, offset: 0 });
      }
      text = parsed(decodeString(nodeText(text, string)));
      address.push(find(text, path, "set" in edit && depth === inner.length - 1));
    }
    return { at: address satisfies NodeAddress, edit };
  });

  /** `canBegin`: an empty text may get its first value. */
  function find(text: JsonDocument, target: JsonTarget, canBegin: boolean): number {
    const path = "path" in target ? target.path : target;
    const node = findNode(text, target);
    if (node < 0 && !(canBegin && text.size === 0 && path.length === 0)) {
      refuse(doc, { code: "not-found", message: `There is nothing at ${formatPath(path)}`, offset: 0 });
    }
    return node;
  }
}
