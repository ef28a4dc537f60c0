import { findNode } from "../../json/findNode.js";
import { locate } from "../../json/locate.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonLocation } from "../../json/JsonPath.js";
import { childCount, nodeText } from "../../json/nodes.js";
import type { ChatDraft } from "./ChatDraft.js";

/**
 * The drafts whose value is still there: where it was, or, when items were added or removed before it, in the one other item of
 * the list that has it. Where the value itself changed meanwhile, what was typed stays, over the new value. While the text is
 * broken nothing can be told, and all stay.
 */
export function liveDrafts(doc: JsonDocument, drafts: readonly ChatDraft[]): readonly ChatDraft[] {
  if (doc.problems.length > 0) return drafts;
  if (drafts.every((draft) => textAt(doc, draft.at) === draft.base)) return drafts;
  return drafts.flatMap((draft) => {
    const base = textAt(doc, draft.at);
    if (base === draft.base) return [draft];
    const at = placeElsewhere(doc, draft);
    if (at) return [{ ...draft, at }];
    return base === undefined ? [] : [{ ...draft, base }];
  });
}

function textAt(doc: JsonDocument, at: JsonLocation): string | undefined {
  const place = locate(doc, at);
  return place && nodeText(place.doc, place.node);
}

/** The same place in another item of the outermost list; undefined when there are several or none. */
function placeElsewhere(doc: JsonDocument, { at: [path, ...inner], base }: ChatDraft): JsonLocation | undefined {
  const depth = path.findIndex((key) => typeof key === "number");
  const list = depth < 0 ? -1 : findNode(doc, path.slice(0, depth));
  if (list < 0) return undefined;
  const found: JsonLocation[] = [];
  for (let index = childCount(doc, list) - 1; index >= 0; index -= 1) {
    const at: JsonLocation = [path.with(depth, index), ...inner];
    if (textAt(doc, at) === base) found.push(at);
  }
  return found.length === 1 ? found[0] : undefined;
}
