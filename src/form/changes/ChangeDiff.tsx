"use client";
import { useMemo } from "react";
import { lineDiff, lineStarts, type DiffRow } from "./lineDiff.js";
import { useFormLabels } from "../sessionFormLabels.js";
import { wordMarks } from "./wordMarks.js";

/** Characters of a line that is wholly new or gone. */
const WIDTH = 400;

/** What differs between two texts as lines to be removed and added; undefined stands for an absent one. */
export function ChangeDiff({ before, after }: { before: string | undefined; after: string | undefined }) {
  const labels = useFormLabels();
  const starts = useMemo(() => lineStarts(before ?? ""), [before]);
  const { rows, more } = useMemo(() => lineDiff(before ?? "", after ?? "", starts), [before, after, starts]);
  return (
    <div className="sk-diff__lines" dir="ltr">
      {rows.map((row, index) => (
        <Row key={index} row={row} twin={twinOf(rows, index)} />
      ))}
      {more > 0 ? <div className="sk-diff__more">{labels.formMoreLines(more)}</div> : null}
    </div>
  );
}

function Row({ row, twin }: { row: DiffRow; twin: string | undefined }) {
  const labels = useFormLabels();
  if (row.kind === "skipped") return <div className="sk-diff__more">{labels.formSameLines(row.count)}</div>;
  if (row.kind === "same") return <div className="sk-diff__same">{cut(row.text)}</div>;
  const isRemoved = row.kind === "removed";
  const marks = twin === undefined ? undefined : wordMarks(isRemoved ? row.text : twin, isRemoved ? twin : row.text);
  const [start, middle, end] = marks ? marks[isRemoved ? "before" : "after"] : [cut(row.text), "", ""];
  const Line = isRemoved ? "del" : "ins";
  return (
    <Line className={isRemoved ? "sk-del" : "sk-ins"}>
      <span>
        {start}
        {middle === "" ? null : <span className={isRemoved ? "sk-w-del" : "sk-w-ins"}>{middle}</span>}
        {end}
      </span>
    </Line>
  );
}

/** The line that took the place of this one: only where one line stands against one. */
function twinOf(rows: readonly DiffRow[], index: number): string | undefined {
  const [before, row, after, afterNext] = [rows[index - 1], rows[index], rows[index + 1], rows[index + 2]];
  if (row?.kind === "removed" && before?.kind !== "removed" && after?.kind === "added" && afterNext?.kind !== "added")
    return after.text;
  if (
    row?.kind === "added" &&
    before?.kind === "removed" &&
    rows[index - 2]?.kind !== "removed" &&
    after?.kind !== "added"
  )
    return before.text;
  return undefined;
}

const cut = (text: string) => (text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text);
