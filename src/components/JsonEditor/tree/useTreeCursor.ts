"use client";
import { useState } from "react";
import type { JsonDocument } from "../../../json/JsonDocument.js";
import { nodeEnd, nodeStart } from "../../../json/nodes.js";
import { INSIDE_TEXT, type JsonPlaces } from "../../JsonViewer/rows/JsonRows.js";
import type { EditorSession } from "../editorSession.js";
import { placesAt } from "./placesAt.js";
import { treeSource } from "./treeSource.js";

/**
 * The active row of the tree, tied to the selection of the text: it follows the value it is on when the text changes elsewhere,
 * and what is active here is selected in the text mode.
 */
export function useTreeCursor(
  session: EditorSession,
  doc: JsonDocument,
): readonly [JsonPlaces, (places: JsonPlaces) => void] {
  const [held, hold] = useState<{ readonly doc: JsonDocument; readonly places: JsonPlaces }>();
  const places = held?.doc === doc ? held.places : placesAt(doc, session.selection.from, held?.places);
  return [
    places,
    (next) => {
      // The text may be newer than what is drawn: a command has just changed it.
      const { doc: now } = session.history;
      const source = treeSource(now);
      if (source?.text) {
        const inside = next.indexOf(INSIDE_TEXT);
        const node = source.text.nodeAt(inside < 0 ? next : next.slice(0, inside));
        session.select({ from: nodeStart(now, node), to: nodeEnd(now, node) });
      }
      hold({ doc: now, places: next });
    },
  ];
}
