import { locate } from "../../json/locate.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { nodeText } from "../../json/nodes.js";
import type { ChatDraft } from "./ChatDraft.js";

/** The drafts whose value is still there as it was: others have nothing left to stand on. */
export function liveDrafts(doc: JsonDocument, drafts: readonly ChatDraft[]): readonly ChatDraft[] {
  const live = drafts.filter(({ at, base }) => {
    const place = locate(doc, at);
    return place !== undefined && nodeText(place.doc, place.node) === base;
  });
  return live.length === drafts.length ? drafts : live;
}
