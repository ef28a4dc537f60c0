"use client";
import type { ReactElement } from "react";
import { useLabels } from "../../labels.js";
import { jsonViewerLabels } from "../jsonViewerLabels.js";
import { previewOf } from "./previewOf.js";
import type { JsonNode } from "../rows/JsonRowSource.js";

export interface JsonPreviewNoteProps {
  node: JsonNode;
  /** The key that the value stands under. */
  name: string | number | undefined;
}

/** After a value: the moment in UTC, the colour, the host that a link really leads to. */
export function JsonPreviewNote({ node, name }: JsonPreviewNoteProps): ReactElement | null {
  const labels = useLabels(jsonViewerLabels);
  const preview = previewOf(node, name);
  switch (preview?.kind) {
    case "date":
      return <span className="sk-tree__note">{labels.jsonDate(preview.at)}</span>;
    case "color":
      return <span className="sk-tree__swatch" style={{ backgroundColor: preview.color }} />;
    case "url":
      return <span className="sk-tree__note">{labels.jsonLinkHost(preview.host)}</span>;
    default:
      return null;
  }
}
