"use client";
import { useMemo, type ReactElement } from "react";
import type { JsonDifference } from "../../json/diffJson.js";
import { Button } from "../../ui/Button.js";
import { IconButton } from "../../ui/IconButton.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { Segmented } from "../../ui/Segmented.js";
import { arrowDownIcon, arrowUpIcon, undoIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { jsonDiffLabels } from "./jsonDiffLabels.js";
import type { DiffLayout } from "./rows/DiffRows.js";
import type { DiffTree } from "./rows/DiffTree.js";

export interface DiffBarProps {
  tree: DiffTree;
  current: number;
  onStep: (by: 1 | -1) => void;
  onRevert: (() => void) | undefined;
  /** Undefined: there is room for one only. */
  layout: DiffLayout | undefined;
  onLayoutChange: (layout: DiffLayout) => void;
}

const KINDS = ["added", "removed", "changed"] as const satisfies readonly JsonDifference["kind"][];
/** UTF-16 units of a path in the bar. */
const MOST_PATH = 400;

/** How much differs, which difference is shown, and the ways to the others. */
export function DiffBar({ tree, current, onStep, onRevert, layout, onLayoutChange }: DiffBarProps): ReactElement {
  const labels = useLabels(jsonDiffLabels);
  const { differences } = tree;
  const counts = useMemo(() => countKinds(differences), [differences]);
  const difference = differences[current];
  return (
    <div className="sk-jsondiff__bar">
      <span className="sk-jsondiff__counts">
        {KINDS.map((kind) =>
          counts[kind] > 0 ? (
            <span key={kind} dir="auto" className={`sk-jsondiff__count sk-jsondiff__count--${kind}`}>
              {labels.jsonDiffCount(kind, counts[kind])}
            </span>
          ) : null,
        )}
      </span>
      <output className="sk-jsondiff__place">
        <span dir="auto" className="sk-jsondiff__position">
          {labels.jsonDiffPosition(current + 1, differences.length)}
        </span>
        {difference ? <PathText path={difference.path} kind={difference.kind} /> : null}
      </output>
      <span className="sk-jsondiff__moves">
        {onRevert ? (
          <Button variant="quiet" size="sm" icon={undoIcon} title={labels.jsonDiffRevertKey} onClick={onRevert}>
            {labels.jsonDiffRevertCurrent}
          </Button>
        ) : null}
        <IconButton icon={arrowUpIcon} label={labels.jsonDiffPrevious} onClick={() => onStep(-1)} />
        <IconButton icon={arrowDownIcon} label={labels.jsonDiffNext} onClick={() => onStep(1)} />
        {layout ? (
          <Segmented
            className="sk-jsondiff__layout"
            label={labels.jsonDiffLayout}
            value={layout}
            onValueChange={onLayoutChange}
            options={[
              { value: "inline", label: labels.jsonDiffInline },
              { value: "side-by-side", label: labels.jsonDiffSideBySide },
            ]}
          />
        ) : null}
      </span>
    </div>
  );
}

/** A path of which the end is seen whatever the room. */
function PathText({ path, kind }: Pick<JsonDifference, "path" | "kind">): ReactElement {
  const labels = useLabels(jsonDiffLabels);
  const text = labels.jsonDiffPath(path);
  const above = path.length > 1 ? labels.jsonDiffPath(path.slice(0, -1)) : "";
  const cut = text.startsWith(above) ? above.length : 0;
  return (
    <span className="sk-jsondiff__path">
      <span className="sk-vh">{labels.jsonDiffKind(kind)} </span>
      <span className="sk-jsondiff__above">
        <VisibleText text={cut > MOST_PATH ? `…${text.slice(cut - MOST_PATH, cut)}` : text.slice(0, cut)} />
      </span>
      <span className="sk-jsondiff__step">
        <VisibleText text={text.slice(cut, cut + MOST_PATH)} />
      </span>
    </span>
  );
}

function countKinds(differences: readonly JsonDifference[]): Record<JsonDifference["kind"], number> {
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const { kind } of differences) counts[kind]++;
  return counts;
}
