"use client";
import { memo, type ReactElement } from "react";
import { Icon } from "../../ui/Icon.js";
import { IconButton } from "../../ui/IconButton.js";
import { cx } from "../../ui/cx.js";
import { sortIcon, undoIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { DiffIndent } from "./DiffIndent.js";
import { DiffSide } from "./DiffSide.js";
import type { DiffValueProps } from "./DiffValue.js";
import { jsonDiffLabels } from "./jsonDiffLabels.js";
import type { DiffRow } from "./rows/DiffRow.js";
import type { DiffLayout } from "./rows/DiffRows.js";
import type { DifferenceWords } from "./words/differenceWords.js";

export interface DiffRowViewProps {
  id: string;
  index: number;
  row: DiffRow;
  layout: DiffLayout;
  room: DiffValueProps["room"];
  /** The row that Tab reaches. */
  active: boolean;
  /** Whether it belongs to the difference that is shown. */
  current: boolean;
  /** Out of view, and in the page only because it has the focus. */
  parked: boolean;
  words: DifferenceWords | undefined;
  /** Takes the difference back that begins here; undefined: that is not offered. */
  revertLabel: string | undefined;
}

// A table's own rows cannot be placed one by one and keep being rows.
const ROW = { role: "row", tabIndex: -1 };
const ACTIVE_ROW = { role: "row", tabIndex: 0 };
const CELL = { role: "gridcell" };

/** One row: of both texts in one cell, or a cell for each. */
export const DiffRowView = memo(function DiffRowView(props: DiffRowViewProps): ReactElement {
  const { id, index, row, layout, room, active, current, parked, words, revertLabel } = props;
  const labels = useLabels(jsonDiffLabels);
  const isInline = layout === "inline";
  const { status, old, now, folded } = row;
  const half = now ? "now" : "old";
  return (
    <div
      {...(active ? ACTIVE_ROW : ROW)}
      id={id}
      aria-level={row.depth + 1}
      aria-rowindex={index + (isInline ? 1 : 2)}
      aria-expanded={row.open}
      aria-current={current ? "true" : undefined}
      data-sk-row={index}
      className={cx(
        "sk-jsondiff__row",
        isInline && `sk-jsondiff__row--${status}`,
        folded > 0 && "sk-jsondiff__row--fold",
        parked && "sk-tree__row--parked",
      )}
    >
      {folded > 0 ? (
        <div {...CELL} aria-colspan={isInline ? undefined : 2} className="sk-jsondiff__cell sk-jsondiff__cell--fold">
          <button type="button" tabIndex={-1} className="sk-jsondiff__unfold">
            <span className="sk-jsondiff__sign">
              <Icon shape={sortIcon} size="sm" />
            </span>
            <DiffIndent depth={row.depth} />
            <span className="sk-jsondiff__chev" />
            {labels.jsonDiffFolded(folded)}
          </button>
        </div>
      ) : isInline ? (
        <div {...CELL} className="sk-jsondiff__cell">
          <DiffSide row={row} cell={now ?? old} side={half} sign={signOf(status)} {...{ words, room }} />
        </div>
      ) : (
        <>
          <div {...CELL} className={cx("sk-jsondiff__cell", cellClass(row, "old"))}>
            <DiffSide row={row} cell={old} side="old" sign={signIn(row, "old")} {...{ words, room }} />
          </div>
          <div {...CELL} className={cx("sk-jsondiff__cell", cellClass(row, "now"))}>
            <DiffSide row={row} cell={now} side="now" sign={signIn(row, "now")} {...{ words, room }} />
          </div>
        </>
      )}
      {revertLabel === undefined ? null : (
        <div {...CELL} className="sk-jsondiff__acts">
          <IconButton icon={undoIcon} label={revertLabel} tabIndex={active ? 0 : -1} data-sk-revert="" />
        </div>
      )}
    </div>
  );
});

function signOf(status: DiffRow["status"]): "added" | "removed" | undefined {
  return status === "added" || status === "removed" ? status : undefined;
}

/** A changed value was removed on one side and added on the other; a container with differences inside is in both. */
function signIn({ status, inside }: DiffRow, side: "old" | "now"): "added" | "removed" | undefined {
  if (status === "unchanged" || inside > 0) return undefined;
  if (side === "old") return status === "added" ? undefined : "removed";
  return status === "removed" ? undefined : "added";
}

function cellClass(row: DiffRow, side: "old" | "now"): string | undefined {
  const sign = signIn(row, side);
  return sign ? `sk-jsondiff__cell--${sign}` : row[side] ? undefined : "sk-jsondiff__cell--void";
}
