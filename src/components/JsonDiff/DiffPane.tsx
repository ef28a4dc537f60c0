"use client";
import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { JsonDifference } from "../../json/diffJson.js";
import { lazyPart } from "../../ui/lazyPart.js";
import { useLabels } from "../labels.js";
import { DiffBar } from "./DiffBar.js";
import { DiffGrid, type DiffGridControls } from "./DiffGrid.js";
import { jsonDiffLabels } from "./jsonDiffLabels.js";
import type { DiffReadingText } from "./reading/DiffReading.js";
import type { DiffLayout } from "./rows/DiffRows.js";
import type { DiffTree } from "./rows/DiffTree.js";
import { useDiffView } from "./useDiffView.js";
import { useNarrow } from "./useNarrow.js";

const diffReading = lazyPart(() => import("./reading/DiffReading.js"));

export interface DiffPaneProps {
  tree: DiffTree;
  layout: DiffLayout;
  onLayoutChange: (layout: DiffLayout) => void;
  onRevert: ((difference: JsonDifference) => void) | undefined;
  maxHeight: number | string | undefined;
  label: string | undefined;
}

/** Two columns of a narrower view hold hardly a word. */
const NARROW_PX = 560;

/** The bar with the ways from difference to difference, the rows, and a text that is read. */
export function DiffPane(props: DiffPaneProps): ReactElement {
  const { tree, layout, onLayoutChange, onRevert, maxHeight, label } = props;
  const labels = useLabels(jsonDiffLabels);
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<DiffGridControls>(null);
  const narrow = useNarrow(box, NARROW_PX);
  const shownLayout = narrow ? "inline" : layout;
  const view = useDiffView(tree, shownLayout);
  const [reading, setReading] = useState<{ tree: DiffTree; text: DiffReadingText }>();
  const { DiffReading } = diffReading.usePart(reading !== undefined) ?? {};
  const current = tree.differences[view.current];

  const step = (by: 1 | -1) => {
    view.step(by);
    grid.current?.reveal();
  };
  const revert = (index: number) => {
    const difference = tree.differences[index];
    if (difference && onRevert) onRevert(difference);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "F7" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    // The keys work on what has the focus inside.
    <div ref={box} role="presentation" className="sk-jsondiff__pane" onKeyDown={onKeyDown}>
      <DiffBar
        tree={tree}
        current={view.current}
        onStep={step}
        onRevert={onRevert && current ? () => revert(view.current) : undefined}
        layout={narrow ? undefined : layout}
        onLayoutChange={onLayoutChange}
      />
      <DiffGrid
        tree={tree}
        view={view}
        layout={shownLayout}
        room={narrow ? "narrow" : layout === "inline" ? "wide" : "column"}
        label={label ?? labels.jsonDiff}
        maxHeight={maxHeight}
        controls={grid}
        onStep={step}
        onRevert={onRevert ? revert : undefined}
        onRead={(text) => setReading({ tree, text })}
      />
      {reading?.tree === tree && DiffReading ? (
        <DiffReading
          key={reading.text.id}
          text={reading.text}
          onClose={() => {
            setReading(undefined);
            grid.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}
