"use client";
import { memo, type ReactElement } from "react";
import { cx, Icon, VisibleText } from "../../ui/index.js";
import { useLabels } from "../labels.js";
import { JsonRemarks } from "./JsonRemarks.js";
import { isCutInRow, ROW_TEXT } from "./isCutInRow.js";
import { JsonScalar } from "./JsonScalar.js";
import type { JsonNode } from "./JsonRowSource.js";
import type { JsonRowPlace } from "./rowIndex.js";

export interface JsonRowProps {
  id: string;
  row: number;
  place: JsonRowPlace;
  /** Word instead of a key on the row of the root. */
  rootName: string | undefined;
  /** Whether the root has a row, so that all others stand a level deeper. */
  showRoot: boolean;
  /** The row that Tab reaches. */
  active: boolean;
  hovered: boolean;
  revealed: boolean;
  /** Out of view, and in the page only because it has the focus. */
  parked: boolean;
}

/** UTF-16 units of a key in a row. */
const ROW_KEY = 120;
/** Deeper rows are not pushed further to the end; their level is written before them. */
const DEEPEST_INDENT = 20;

/** One row of the tree. */
export const JsonRow = memo(function JsonRow(props: JsonRowProps): ReactElement {
  const { id, row, place, rootName, showRoot, active, hovered, revealed, parked } = props;
  const labels = useLabels();
  const { node } = place;
  const depth = Math.max(0, place.places.length - (showRoot ? 0 : 1));
  const key = place.key === undefined ? rootName : String(place.key);
  return (
    <div
      id={id}
      role="treeitem"
      tabIndex={active ? 0 : -1}
      aria-level={depth + 1}
      aria-setsize={place.siblings}
      aria-posinset={(place.places.at(-1) ?? 0) + 1}
      aria-expanded={place.open}
      aria-selected={revealed}
      data-sk-row={row}
      data-sk-hovered={hovered ? "" : undefined}
      className={cx("sk-tree__row", parked && "sk-tree__row--parked")}
    >
      {Array.from({ length: Math.min(depth, DEEPEST_INDENT) }, (_, level) => (
        <span key={level} className="sk-tree__guide" />
      ))}
      {depth > DEEPEST_INDENT ? <span className="sk-tree__depth" data-sk-level={depth + 1} /> : null}
      <span className="sk-tree__chev">{place.open === undefined ? null : <Icon name="chevron" />}</span>
      <span className="sk-tree__text">
        {key === undefined ? null : (
          <span className={cx("sk-tree__key", typeof place.key === "number" && "sk-tree__key--index")}>
            <KeyText text={key} />
            <span className="sk-j-p">: </span>
          </span>
        )}
        {node.size > 0 || node.kind === "object" || node.kind === "array" ? (
          <Brackets node={node} open={place.open === true} />
        ) : (
          <JsonScalar node={node} max={ROW_TEXT} />
        )}
        <JsonRemarks remark={node.remark} duplicate={place.duplicate} />
        {isCutInRow(node) ? (
          <span className="sk-tree__note sk-tree__note--more" data-sk-read="">
            {labels.jsonCharacterCount(node.textLength())}
          </span>
        ) : null}
      </span>
    </div>
  );
});

function KeyText({ text }: { text: string }): ReactElement {
  const cut = text.length > ROW_KEY ? `${text.slice(0, ROW_KEY)}…` : text;
  const odd = text === "" || text !== text.trim() || /[":]/.test(text);
  return odd ? (
    <>
      &quot;
      <VisibleText text={cut} escapes />
      &quot;
    </>
  ) : (
    <VisibleText text={cut} escapes />
  );
}

function Brackets({ node, open }: { node: JsonNode; open: boolean }): ReactElement {
  const labels = useLabels();
  const [before, after] = node.kind === "array" ? ["[", "]"] : ["{", "}"];
  const count = node.kind === "array" ? labels.jsonItemCount(node.size) : labels.jsonKeyCount(node.size);
  const empty = node.kind === "array" ? labels.jsonEmptyList : labels.jsonEmptyObject;
  if (open) return <span className="sk-tree__note">{count}</span>;
  return (
    <>
      <span className="sk-j-p">{before} </span>
      {node.size > 0 ? (
        <>
          <span className="sk-tree__note sk-tree__note--in">{count}</span>
          <span className="sk-j-p"> {after}</span>
        </>
      ) : (
        <>
          <span className="sk-j-p">{after}</span>
          <span className="sk-tree__note">{empty}</span>
        </>
      )}
    </>
  );
}
