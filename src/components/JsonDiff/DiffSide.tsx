"use client";
import type { ReactElement } from "react";
import { VisibleText } from "../../ui/VisibleText.js";
import { Icon } from "../../ui/Icon.js";
import { cx } from "../../ui/cx.js";
import { chevronIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { DiffIndent } from "./DiffIndent.js";
import { DiffValue, type DiffValueProps } from "./DiffValue.js";
import { jsonDiffLabels } from "./jsonDiffLabels.js";
import type { DiffCell, DiffRow } from "./rows/DiffRow.js";
import type { DifferenceWords } from "./words/differenceWords.js";

export interface DiffSideProps {
  row: DiffRow;
  /** Undefined: there is nothing on this side. */
  cell: DiffCell | undefined;
  side: "old" | "now";
  /** What the sign says of this side. */
  sign: "added" | "removed" | undefined;
  words: DifferenceWords | undefined;
  room: DiffValueProps["room"];
}

/** UTF-16 units of a key in a row. */
const ROW_KEY = 120;
const SIGNS = { added: "+", removed: "−" } as const;

/** One side of a row: what happened, where it stands, its key and its value. */
export function DiffSide({ row, cell, side, sign, words, room }: DiffSideProps): ReactElement {
  const labels = useLabels(jsonDiffLabels);
  const { depth, open, inside } = row;
  return (
    <>
      {sign ? <span className="sk-vh">{labels.jsonDiffKind(sign)} </span> : null}
      <span className="sk-jsondiff__sign" data-sk-sign={sign ? SIGNS[sign] : undefined} />
      {cell ? <DiffIndent depth={depth} /> : null}
      {cell ? (
        <>
          <span className={cx("sk-jsondiff__chev", open && "sk-jsondiff__chev--open")}>
            {open === undefined ? null : <Icon shape={chevronIcon} />}
          </span>
          <span className="sk-tree__text">
            {cell.key === undefined ? null : (
              <span className={cx("sk-tree__key", typeof cell.key === "number" && "sk-tree__key--index")}>
                <KeyText text={String(cell.key)} />
                <span className="sk-j-p">: </span>
              </span>
            )}
            <DiffValue cell={cell} side={side} open={open} inside={inside} words={words} room={room} />
          </span>
        </>
      ) : null}
    </>
  );
}

function KeyText({ text }: { text: string }): ReactElement {
  const cut = text.length > ROW_KEY ? `${text.slice(0, ROW_KEY)}…` : text;
  const quote = text === "" || text !== text.trim() || /[":]/.test(text) ? '"' : "";
  return (
    <>
      {quote}
      <VisibleText text={cut} escapes />
      {quote}
    </>
  );
}
