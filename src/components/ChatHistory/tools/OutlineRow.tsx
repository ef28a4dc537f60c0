"use client";
import { Fragment, memo, type ReactElement } from "react";
import { cx } from "../../../ui/cx.js";
import { Icon } from "../../../ui/Icon.js";
import { errorIcon } from "../../../ui/icons.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import { VisuallyHidden } from "../../../ui/VisuallyHidden.js";
import { useLabels } from "../../labels.js";
import type { ChatRow } from "../rows/chatRows.js";
import { chatHistoryLabels } from "../chatHistoryLabels.js";
import { RoleGlyph } from "../pieces/RoleGlyph.js";
import { rowKinds } from "../rows/rowKinds.js";
import { chatToolLabels } from "./chatToolLabels.js";
import { outlineEntry } from "./outlineEntry.js";

export interface OutlineRowProps {
  row: ChatRow;
  /** Among all rows. */
  index: number;
  /** Among those that are listed, from 0. */
  place: number;
  count: number;
  /** It is the one in sight. */
  isCurrent: boolean;
  /** Tab leads to it. */
  isStop: boolean;
  onGo: (index: number) => void;
}

const ITEM = { role: "listitem" } as const;
const LABELS = { ...chatHistoryLabels, ...chatToolLabels };

/** A turn in one line: its number, who, the first words, the tools, and whether something failed. */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps): ReactElement {
  const { row, index, place, count, isCurrent, isStop, onGo } = props;
  const labels = useLabels(LABELS);
  const { message, number } = row;
  const { words, tools } = outlineEntry(row);
  const hasError = rowKinds.error(row);
  return (
    <div {...ITEM} aria-posinset={place + 1} aria-setsize={count}>
      <button
        type="button"
        className={cx("sk-outline__row", isCurrent && "sk-outline__row--current")}
        aria-current={isCurrent ? "true" : undefined}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onGo(index)}
      >
        <span className="sk-outline__n" aria-hidden="true">
          {number}
        </span>
        <RoleGlyph of={message.role} />
        <VisuallyHidden>{labels.outlineRow(number, message.sourceRole ?? message.role)}</VisuallyHidden>{" "}
        <span className="sk-truncate">
          {words === "" ? (
            tools.length === 0 ? (
              <span className="sk-muted">{labels.outlineNoText}</span>
            ) : null
          ) : (
            <bdi>
              <VisibleText text={words} />
            </bdi>
          )}
          {tools.map((tool) => (
            <Fragment key={tool}>
              {" "}
              <bdi className="sk-mono sk-muted">
                <VisibleText text={tool || labels.toolUnnamed} />
              </bdi>
            </Fragment>
          ))}
        </span>{" "}
        {hasError ? (
          <span className="sk-outline__error">
            <Icon shape={errorIcon} size="sm" />
            <VisuallyHidden>{labels.outlineHasError}</VisuallyHidden>
          </span>
        ) : null}
      </button>
    </div>
  );
});
