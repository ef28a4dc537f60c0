"use client";
import { forwardRef, useMemo, type HTMLAttributes } from "react";
import { diffJson, type JsonDifference } from "../../json/diffJson.js";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { parseJson } from "../../json/parseJson.js";
import { rootClass } from "../../ui/rootClass.js";
import { useControlled } from "../../ui/useControlled.js";
import { LabelsProvider, type Labels } from "../labels.js";
import { DiffNotes } from "./DiffNotes.js";
import { DiffPane } from "./DiffPane.js";
import { buildDiffTree } from "./rows/buildDiffTree.js";
import type { DiffLayout } from "./rows/DiffRows.js";

export interface JsonDiffProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** The JSON text as it was, or its document. */
  before: string | JsonDocument;
  /** The JSON text as it is now, or its document. */
  after: string | JsonDocument;
  /** Both sides below each other or in two columns; a narrow one is always inline. Controlled twin of `defaultLayout`. */
  layout?: DiffLayout;
  /** Default `inline`. */
  defaultLayout?: DiffLayout;
  onLayoutChange?: (layout: DiffLayout) => void;
  /** Asked to take one difference back: see revertDifference. Without it nothing offers that. */
  onRevert?: (difference: JsonDifference) => void;
  /** Height of the rows in px, or a CSS length, beyond which they scroll. Default 480. */
  maxHeight?: number | string;
  labels?: Partial<Labels>;
}

/** What differs between two JSON texts, as a tree: white space and the order of keys do not count. Virtual, of any size and depth. */
export const JsonDiff = forwardRef<HTMLDivElement, JsonDiffProps>(function JsonDiff(
  {
    before,
    after,
    layout,
    defaultLayout = "inline",
    onLayoutChange,
    onRevert,
    maxHeight,
    labels,
    className,
    "aria-label": ariaLabel,
    ...rest
  },
  ref,
) {
  const old = useMemo(() => toDocument(before), [before]);
  const now = useMemo(() => toDocument(after), [after]);
  const tree = useMemo(() => buildDiffTree(old, now, diffJson(old, now)), [old, now]);
  const [shownLayout, setLayout] = useControlled(layout, defaultLayout, onLayoutChange);
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} className={rootClass("sk-jsondiff", className)}>
        <DiffNotes before={old} after={now} differs={tree.differences.length > 0} />
        {tree.differences.length > 0 ? (
          <DiffPane
            tree={tree}
            layout={shownLayout}
            onLayoutChange={setLayout}
            onRevert={onRevert}
            maxHeight={maxHeight}
            label={ariaLabel}
          />
        ) : null}
      </div>
    </LabelsProvider>
  );
});

function toDocument(text: string | JsonDocument): JsonDocument {
  return typeof text === "string" ? parseJson(text) : text;
}
