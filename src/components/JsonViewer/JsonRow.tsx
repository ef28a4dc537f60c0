"use client";
import { memo, type ComponentType, type ReactElement, type ReactNode } from "react";
import { Icon } from "../../ui/Icon.js";
import { cx } from "../../ui/cx.js";
import { chevronIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { isCutInRow, ROW_TEXT } from "./isCutInRow.js";
import type { JsonMatch, TextMatcher } from "./JsonMatch.js";
import type { JsonRowDecor } from "./JsonTreeEditing.js";
import type { JsonPreviewNoteProps } from "./tools/JsonPreviewNote.js";
import { JsonRemarks } from "./JsonRemarks.js";
import type { JsonRowData } from "./rows/JsonRows.js";
import type { JsonNode } from "./rows/JsonRowSource.js";
import { JsonScalar } from "./JsonScalar.js";
import { jsonViewerLabels } from "./jsonViewerLabels.js";
import { MarkedText } from "./MarkedText.js";

export interface JsonRowProps {
  id: string;
  row: number;
  data: JsonRowData;
  /** Word instead of a key on the row of the root. */
  rootName: string | undefined;
  /** The row that Tab reaches. */
  active: boolean;
  hovered: boolean;
  revealed: boolean;
  /** Out of view, and in the page only because it has the focus. */
  parked: boolean;
  matcher: TextMatcher | undefined;
  /** The match that is shown, when it is in this row. */
  match: JsonMatch | undefined;
  /** What a value stands for, in words; undefined until it is loaded. */
  Preview: ComponentType<JsonPreviewNoteProps> | undefined;
  /** What the host draws instead of the value. */
  drawn: ReactNode;
  /** What the host says after the value. */
  note: ReactNode;
  /** What an editor draws differently. */
  decor: JsonRowDecor | undefined;
}

/** UTF-16 units of a key in a row. */
const ROW_KEY = 120;
/** Deeper rows are not pushed further to the end; their level is written before them. */
const DEEPEST_INDENT = 20;

/** One row of the tree. */
export const JsonRow = memo(function JsonRow(props: JsonRowProps): ReactElement {
  const { id, row, data, rootName, active, hovered, revealed, parked, matcher, match, drawn, note, Preview, decor } =
    props;
  const labels = useLabels(jsonViewerLabels);
  const { node, depth } = data;
  const key = data.key === undefined ? rootName : String(data.key);
  const isContainer = node.kind === "object" || node.kind === "array";
  return (
    <div
      id={id}
      role="treeitem"
      tabIndex={active ? 0 : -1}
      aria-level={depth + 1}
      aria-setsize={data.siblings}
      aria-posinset={data.place + 1}
      aria-expanded={data.open}
      aria-selected={revealed}
      data-sk-row={row}
      data-sk-hovered={hovered ? "" : undefined}
      className={cx("sk-tree__row", parked && "sk-tree__row--parked", decor?.className)}
    >
      {depth > 0 ? (
        <span
          className="sk-tree__guides"
          style={{ inlineSize: `calc(var(--sk-tree-step) * ${Math.min(depth, DEEPEST_INDENT)})` }}
        />
      ) : null}
      {depth > DEEPEST_INDENT ? <span className="sk-tree__depth" data-sk-level={depth + 1} /> : null}
      <span className="sk-tree__chev">{data.open === undefined ? null : <Icon shape={chevronIcon} />}</span>
      <span className="sk-tree__text">
        {decor?.key !== undefined ? (
          decor.key
        ) : key === undefined ? null : (
          <span className={cx("sk-tree__key", typeof data.key === "number" && "sk-tree__key--index")}>
            <KeyText text={key} matcher={typeof data.key === "string" ? matcher : undefined} match={match} />
            <span className="sk-j-p">: </span>
          </span>
        )}
        {decor?.value !== undefined ? (
          decor.value
        ) : drawn !== undefined ? (
          <span className="sk-tree__val">{drawn}</span>
        ) : isContainer ? (
          <Brackets node={node} open={data.open === true} />
        ) : (
          <JsonScalar node={node} max={ROW_TEXT} matcher={matcher} match={match?.in === "value" ? match : undefined} />
        )}
        {Preview && drawn === undefined && !isContainer ? <Preview node={node} name={data.key} /> : null}
        {data.open !== undefined && !isContainer ? <span className="sk-tree__note">{labels.jsonInnerText}</span> : null}
        {decor?.judged ? null : <JsonRemarks remark={node.remark} duplicate={data.duplicate} />}
        {!isContainer && isCutInRow(node) ? (
          <span className="sk-tree__note sk-tree__note--more" data-sk-read="">
            {labels.jsonCharacterCount(node.textLength())}
          </span>
        ) : null}
        {note === undefined || note === null ? null : <span className="sk-tree__note">{note}</span>}
        {decor?.note}
      </span>
    </div>
  );
});

function KeyText(props: {
  text: string;
  matcher: TextMatcher | undefined;
  match: JsonMatch | undefined;
}): ReactElement {
  const { text, matcher, match } = props;
  const cut = text.length > ROW_KEY ? `${text.slice(0, ROW_KEY)}…` : text;
  const quote = text === "" || text !== text.trim() || /[":]/.test(text) ? '"' : "";
  return (
    <>
      {quote}
      <MarkedText text={cut} escapes matcher={matcher} current={match?.in === "key" ? match.from : undefined} />
      {quote}
    </>
  );
}

function Brackets({ node, open }: { node: JsonNode; open: boolean }): ReactElement {
  const labels = useLabels(jsonViewerLabels);
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
