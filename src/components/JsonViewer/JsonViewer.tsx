"use client";
import { forwardRef, useMemo, type HTMLAttributes, type ReactElement } from "react";
import { parseJson, type JsonPath } from "../../json/index.js";
import { rootClass } from "../../ui/index.js";
import { LabelsProvider, useLabels, type Labels } from "../labels.js";
import { JsonProblems } from "./JsonProblems.js";
import { JsonTree } from "./JsonTree.js";
import { textRowSource } from "./textRowSource.js";
import { useExpansion } from "./useExpansion.js";
import { valueRowSource } from "./valueRowSource.js";

export interface JsonViewerProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** A value as a program holds it. Ignored when there is a `text`. */
  value?: unknown;
  /** A JSON text: numbers are shown as they are spelt, repeated keys each, and a text with mistakes as far as it can be read. */
  text?: string;
  /** Word for the whole value. With it the root is a row of its own. */
  name?: string;
  /** How many levels are open at first; 1 (the default) shows the members of the root. */
  defaultExpandedDepth?: number;
  /** Paths of all open nodes, controlled twin of `defaultExpanded`. A path may stand for what is not there (yet). */
  expanded?: readonly JsonPath[];
  /** Default: what `defaultExpandedDepth` says. */
  defaultExpanded?: readonly JsonPath[];
  onExpandedChange?: (expanded: JsonPath[]) => void;
  /** Opens what is around the node at this path, scrolls to it and marks it; again whenever the path or the data changes. */
  reveal?: JsonPath;
  /** Height in px, or a CSS length, beyond which it scrolls. Default 480. */
  maxHeight?: number | string;
  labels?: Partial<Labels>;
}

/** A value or a JSON text as a tree: lossless, virtual, of any size and depth, with the keys of the ARIA tree pattern. */
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
    maxHeight,
    labels,
    className,
    "aria-label": ariaLabel,
    ...rest
  },
  ref,
) {
  const doc = useMemo(() => (text === undefined ? undefined : parseJson(text)), [text]);
  const { root } = useMemo(() => (doc ? textRowSource(doc) : valueRowSource(value)), [doc, value]);
  const [expansion, setExpansion] = useExpansion({
    root,
    expanded,
    defaultExpanded,
    defaultExpandedDepth,
    onExpandedChange,
  });
  return (
    <LabelsProvider labels={labels}>
      <div ref={ref} {...rest} className={rootClass("sk-jsonview", className)}>
        {doc ? <JsonProblems problems={doc.problems} readSome={root !== undefined} /> : null}
        {root ? (
          <NamedTree
            label={ariaLabel ?? name}
            root={root}
            name={name}
            expansion={expansion}
            onExpansionChange={setExpansion}
            reveal={reveal}
            maxHeight={maxHeight}
          />
        ) : null}
      </div>
    </LabelsProvider>
  );
});

type NamedTreeProps = Omit<Parameters<typeof JsonTree>[0], "label"> & { label: string | undefined };

function NamedTree({ label, ...props }: NamedTreeProps): ReactElement {
  const labels = useLabels();
  return <JsonTree {...props} label={label ?? labels.jsonTree} />;
}
