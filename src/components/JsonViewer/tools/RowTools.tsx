"use client";
import { useImperativeHandle, useState, type ReactElement, type ReactNode, type Ref } from "react";
import { formatJsonPath } from "../../../json/formatJsonPath.js";
import { formatJsonPointer } from "../../../json/formatJsonPointer.js";
import { formatLocation } from "../../../json/formatPath.js";
import type { JsonPath } from "../../../json/JsonPath.js";
import { CopyButton } from "../../../ui/CopyButton.js";
import { IconButton } from "../../../ui/IconButton.js";
import { MenuButton, type MenuEntry } from "../../../ui/MenuButton.js";
import { copyText } from "../../../ui/copyText.js";
import { bracesIcon, copyIcon, externalIcon, eyeIcon, linkIcon, menuIcon } from "../../../ui/icons.js";
import { useLabels } from "../../labels.js";
import { toLocation } from "../JsonExpansion.js";
import type { JsonRowContext } from "../JsonRowContext.js";
import type { JsonRowData } from "../rows/JsonRows.js";
import { jsonToolLabels } from "../jsonToolLabels.js";
import { previewOf } from "./previewOf.js";

/** What the tree asks of the tools. */
export interface RowToolsControls {
  /** Copies a text, and says so. */
  copy(text: string): void;
}

export interface RowToolsProps {
  row: JsonRowContext;
  data: JsonRowData;
  /** Distance of the row from the top of the view in px; undefined while nothing was measured. */
  top: number | undefined;
  onRead: () => void;
  controls: Ref<RowToolsControls>;
  /** The host's own, before the others. */
  actions: ((row: JsonRowContext) => ReactNode) | undefined;
}

/** Texts that a narrow pane may cut are offered for reading. */
const READABLE = 40;

/** What can be done with the row under the pointer, or else the one with the focus. Stands over its end, after the tree in the order of Tab. */
export function RowTools({ row, data, top, onRead, controls, actions }: RowToolsProps): ReactElement {
  const labels = useLabels(jsonToolLabels);
  const { node, key } = data;
  const location = toLocation(row.at);
  const name = labels.jsonPlaceName(row.at, labels.jsonRootName);
  const said = { copiedLabel: labels.jsonCopied, failedLabel: labels.jsonCopyFailed };
  const readable = node.kind !== "object" && node.kind !== "array" && node.head(READABLE + 1).length > READABLE;
  const [announced, setAnnounced] = useState("");
  const copyNow = (text: string) => {
    void copyText(text).then((copied) => setAnnounced(copied ? labels.jsonCopied : labels.jsonCopyFailed));
  };
  useImperativeHandle(controls, () => ({ copy: copyNow }));
  const copy = (text: () => string) => () => copyNow(text());
  const each = (format: (path: JsonPath) => string) => copy(() => location.map(format).join(" → "));
  const preview = previewOf(node, key);
  const entries: MenuEntry[] = [
    { label: labels.jsonCopyPathPlain, icon: linkIcon, onSelect: copy(() => formatLocation(location)) },
    { label: labels.jsonCopyJsonPath, icon: linkIcon, onSelect: each(formatJsonPath) },
    { label: labels.jsonCopyPointer, icon: linkIcon, onSelect: each(formatJsonPointer) },
    ...(typeof key === "string" ? [{ label: labels.jsonCopyKey, icon: copyIcon, onSelect: copy(() => key) }] : []),
    ...(node.kind === "string"
      ? [{ label: labels.jsonCopyAsJson, icon: bracesIcon, onSelect: copy(() => JSON.stringify(node.text())) }]
      : []),
    ...(preview?.kind === "url"
      ? [{ label: labels.jsonOpenLink(preview.host), icon: externalIcon, href: preview.href }]
      : []),
  ];
  return (
    <div className="sk-tree__acts" style={top === undefined ? undefined : { insetBlockStart: top }}>
      {actions?.(row)}
      {readable ? <IconButton icon={eyeIcon} label={labels.jsonShowAll(name)} onClick={onRead} /> : null}
      <CopyButton key={data.id} text={() => node.text()} label={labels.jsonCopyValue(name)} {...said} />
      <MenuButton icon={menuIcon} label={labels.jsonMoreActions(name)} entries={entries} />
      <output className="sk-vh">{announced}</output>
    </div>
  );
}
