"use client";
import type { ReactElement } from "react";
import { formatPath } from "../../json/index.js";
import { CopyButton, IconButton } from "../../ui/index.js";
import { useLabels } from "../labels.js";
import type { JsonRowPlace } from "./rowIndex.js";

export interface JsonRowActionsProps {
  place: JsonRowPlace;
  /** Distance of the row from the top of the view in px; undefined while nothing was measured. */
  top: number | undefined;
  onRead: (place: JsonRowPlace) => void;
}

/** Texts that a narrow pane may cut are offered for reading. */
const READABLE = 40;

/** What can be done with the row under the pointer, or else the one with the focus. Stands over its end, after the tree in the order of Tab. */
export function JsonRowActions({ place, top, onRead }: JsonRowActionsProps): ReactElement {
  const labels = useLabels();
  const { node, path } = place;
  const name = path.length === 0 ? labels.jsonRootName : formatPath(path);
  const said = { copiedLabel: labels.jsonCopied, failedLabel: labels.jsonCopyFailed };
  const readable = node.kind !== "object" && node.kind !== "array" && node.head(READABLE + 1).length > READABLE;
  return (
    <div className="sk-tree__acts" style={top === undefined ? undefined : { insetBlockStart: top }}>
      {readable ? <IconButton icon="eye" label={labels.jsonShowAll(name)} onClick={() => onRead(place)} /> : null}
      <CopyButton text={() => node.text()} label={labels.jsonCopyValue(name)} {...said} />
      <CopyButton text={() => formatPath(path)} icon="link" label={labels.jsonCopyPath(name)} {...said} />
    </div>
  );
}
