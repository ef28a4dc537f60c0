"use client";
import { forwardRef, useMemo, type HTMLAttributes, type ReactNode } from "react";
import { parseJson } from "../../json/parseJson.js";
import { rootClass } from "../../ui/rootClass.js";
import { useControlled } from "../../ui/useControlled.js";
import { LabelsProvider, type Labels } from "../labels.js";
import type { JsonExpansion, JsonPlace } from "./JsonExpansion.js";
import type { JsonFindProgress, JsonFindQuery } from "./JsonFindQuery.js";
import { JsonPane } from "./JsonPane.js";
import { JsonProblems } from "./JsonProblems.js";
import type { JsonRowContext } from "./JsonRowContext.js";
import type { FilledSource, JsonRowSource } from "./rows/JsonRowSource.js";
import { textRowSource } from "./rows/textRowSource.js";
import { useExpansion } from "./useExpansion.js";
import { valueRowSource } from "./rows/valueRowSource.js";

export interface JsonViewerProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** A value as a program holds it. Ignored when there is a `text`. */
  value?: unknown;
  /** A JSON text: numbers are shown as they are spelt, repeated keys each, and a text with mistakes as far as it can be read. */
  text?: string;
  /** Word for the whole value. With it the root is a row of its own. */
  name?: string;
  /** How many levels are open at first; 1 (the default) shows the members of the root, Infinity everything. */
  defaultExpandedDepth?: number;
  /** Which nodes are open, controlled twin of `defaultExpanded`. It may name what is not there (yet). */
  expanded?: JsonExpansion;
  /** Default: what `defaultExpandedDepth` says. */
  defaultExpanded?: JsonExpansion;
  onExpandedChange?: (expanded: JsonExpansion) => void;
  /** Opens what is around the node at this place, scrolls to it and marks it; again whenever the place or the data changes. */
  reveal?: JsonPlace;
  /** What is looked for; null: find is closed. Controlled twin of `defaultFind`. */
  find?: JsonFindQuery | null;
  /** Default null. */
  defaultFind?: JsonFindQuery | null;
  onFindChange?: (find: JsonFindQuery | null) => void;
  /** Hears how many matches there are, while they are counted and when another is shown. */
  onFindProgress?: (progress: JsonFindProgress) => void;
  /** Whether the bar with the number of keys, the levels and find stands above the tree. Find opens by Ctrl+F without it too. Default true. */
  toolbar?: boolean;
  /** Draws a value instead of the viewer; undefined leaves it to the viewer. Called for each row in view. */
  renderValue?: (row: JsonRowContext) => ReactNode;
  /** Said after the value of a row, in small. Called for each row in view. */
  rowNote?: (row: JsonRowContext) => ReactNode;
  /** Your own actions for a row, before those of the viewer. */
  rowActions?: (row: JsonRowContext) => ReactNode;
  /** Height of the tree in px, or a CSS length, beyond which it scrolls. Default 480. */
  maxHeight?: number | string;
  labels?: Partial<Labels>;
}

/** A value or a JSON text as a tree: lossless, virtual, of any size and depth, with find and the keys of the ARIA tree pattern. */
export const JsonViewer = forwardRef<HTMLDivElement, JsonViewerProps>(function JsonViewer(
  {
    value,
    text,
    name,
    defaultExpandedDepth = 1,
    expanded,
    defaultExpanded,
    onExpandedChange,
    reveal,
    find,
    defaultFind = null,
    onFindChange,
    onFindProgress,
    toolbar = true,
    renderValue,
    rowNote,
    rowActions,
    maxHeight,
    labels,
    className,
    "aria-label": ariaLabel,
    ...rest
  },
  ref,
) {
  const doc = useMemo(() => (text === undefined ? undefined : parseJson(text)), [text]);
  const source = useMemo(() => filled(doc ? textRowSource(doc) : valueRowSource(value)), [doc, value]);
  const [expansion, onExpansionChange] = useExpansion({
    expanded,
    defaultExpanded,
    defaultExpandedDepth,
    onExpandedChange,
  });
  const [query, onQueryChange] = useControlled(find, defaultFind, onFindChange);
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} className={rootClass("sk-jsonview", className)}>
        {doc ? <JsonProblems problems={doc.problems} readSome={source !== undefined} /> : null}
        {source ? (
          <JsonPane
            {...{ source, name, expansion, onExpansionChange, query, onQueryChange }}
            {...{ onFindProgress, toolbar, reveal, renderValue, rowNote, rowActions, maxHeight }}
            label={ariaLabel ?? name}
          />
        ) : null}
      </div>
    </LabelsProvider>
  );
});

function filled(source: JsonRowSource): FilledSource | undefined {
  return source.root && { ...source, root: source.root };
}
