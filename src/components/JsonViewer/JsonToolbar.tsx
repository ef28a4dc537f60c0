"use client";
import type { ReactElement } from "react";
import { IconButton } from "../../ui/IconButton.js";
import { searchIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { expandTo, type Expansion } from "./rows/expansion.js";
import type { JsonNode } from "./rows/JsonRowSource.js";
import { jsonViewerLabels } from "./jsonViewerLabels.js";

export interface JsonToolbarProps {
  root: JsonNode;
  expansion: Expansion;
  onExpansionChange: (next: Expansion) => void;
  onFind: () => void;
}

const LEVELS = [0, 1, 2, 3, 4, Infinity];

/** Above the tree: how much there is, how many levels are open, find. */
export function JsonToolbar({ root, expansion, onExpansionChange, onFind }: JsonToolbarProps): ReactElement {
  const labels = useLabels(jsonViewerLabels);
  const { levels = 0, inside, open } = expansion;
  const shown = inside.size === 0 && open === undefined && LEVELS.includes(levels) ? String(levels) : "";
  return (
    <div className="sk-jsonview__bar">
      <span className="sk-count">
        {root.kind === "array" ? labels.jsonItemCount(root.size) : labels.jsonKeyCount(root.size)}
      </span>
      <span className="sk-spring" />
      <select
        className="sk-select sk-jsonview__levels"
        aria-label={labels.jsonLevels}
        value={shown}
        onChange={(event) => onExpansionChange(expandTo(Number(event.target.value)))}
      >
        {shown === "" ? <option value="">{labels.jsonLevelsMixed}</option> : null}
        {LEVELS.map((count) => (
          <option key={count} value={count}>
            {labels.jsonLevelCount(count)}
          </option>
        ))}
      </select>
      <IconButton icon={searchIcon} label={labels.jsonFindOpen} onClick={onFind} />
    </div>
  );
}
