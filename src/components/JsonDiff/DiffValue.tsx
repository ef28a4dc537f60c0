"use client";
import type { ReactElement } from "react";
import { Icon } from "../../ui/Icon.js";
import { eyeIcon } from "../../ui/icons.js";
import { wholeOffset } from "../../ui/wholeOffset.js";
import { useLabels } from "../labels.js";
import { isCutInRow, ROW_TEXT } from "../JsonViewer/isCutInRow.js";
import { JsonRemarks } from "../JsonViewer/JsonRemarks.js";
import { JsonScalar } from "../JsonViewer/JsonScalar.js";
import type { JsonNode } from "../JsonViewer/rows/JsonRowSource.js";
import { jsonDiffLabels } from "./jsonDiffLabels.js";
import type { DiffCell, DiffRow } from "./rows/DiffRow.js";
import type { DifferenceWords } from "./words/differenceWords.js";
import { MarkedWords } from "./words/MarkedWords.js";

export interface DiffValueProps {
  cell: DiffCell;
  side: "old" | "now";
  open: boolean | undefined;
  inside: DiffRow["inside"];
  /** Of a string or number that became another. */
  words: DifferenceWords | undefined;
  /** How much of a text is seen at once. */
  room: keyof typeof NEAR;
}

/** What one side of a row says after its key. */
export function DiffValue({ cell, side, open, inside, words, room }: DiffValueProps): ReactElement {
  const labels = useLabels(jsonDiffLabels);
  const { node } = cell;
  if (node.kind === "object" || node.kind === "array") return <Container {...{ node, open, inside }} />;
  const isCut = isCutInRow(node) || (words !== undefined && startOf(words, room) > 0);
  const length = labels.jsonCharacterCount(node.textLength());
  return (
    <>
      {words ? <ChangedScalar {...{ node, side, words, room }} /> : <JsonScalar node={node} max={ROW_TEXT} />}
      <JsonRemarks remark={node.remark} duplicate={cell.duplicate} />
      {isCut ? (
        <span className="sk-tree__note sk-tree__note--more sk-jsondiff__read" data-sk-read="">
          {room === "wide" || (room === "column" && isCutInRow(node)) ? length : <ReadSign words={length} />}
        </span>
      ) : null}
    </>
  );
}

/** Where there is no room for the words. */
function ReadSign({ words }: { words: string }): ReactElement {
  return (
    <>
      <Icon shape={eyeIcon} size="sm" />
      <span className="sk-vh">{words}</span>
    </>
  );
}

/** A difference nearer to the beginning than this is seen without moving the text, by the room that there is. */
const NEAR = { narrow: 16, column: 28, wide: 60 } as const;
const BEFORE_DIFFERENCE = 12;

/** Where the text of both sides begins in a row: near the first difference, at a word if one begins there. */
function startOf({ now, words: { at } }: DifferenceWords, room: keyof typeof NEAR): number {
  if (at <= NEAR[room]) return 0;
  const start = wholeOffset(now, at - BEFORE_DIFFERENCE);
  return start + now.slice(start, at - 1).search(/\s/) + 1;
}

function ChangedScalar(
  props: Pick<DiffValueProps, "side" | "room"> & { node: JsonNode; words: DifferenceWords },
): ReactElement {
  const { node, side, words, room } = props;
  const text = words[side];
  const from = startOf(words, room);
  const to = Math.min(text.length, from + ROW_TEXT);
  const isString = node.kind === "string";
  const quote = isString ? '"' : "";
  return (
    <span className={`sk-tree__val ${isString ? "sk-j-s" : "sk-j-n"}`}>
      {from > 0 ? "…" : quote}
      <MarkedWords {...{ text, from, to, side }} ranges={words.words[side]} escapes={isString} />
      {to < text.length ? "…" : quote}
    </span>
  );
}

function Container({ node, open, inside }: Pick<DiffValueProps, "open" | "inside"> & { node: JsonNode }): ReactElement {
  const labels = useLabels(jsonDiffLabels);
  const isArray = node.kind === "array";
  const count = isArray ? labels.jsonItemCount(node.size) : labels.jsonKeyCount(node.size);
  const note = node.size > 0 ? count : isArray ? labels.jsonEmptyList : labels.jsonEmptyObject;
  const brackets = isArray ? "[ ]" : "{ }";
  return (
    <>
      {open ? null : <span className="sk-j-p">{brackets}</span>}
      <span className="sk-tree__note">{note}</span>
      {inside > 0 && !open ? (
        <span className="sk-tree__note sk-jsondiff__inside">{labels.jsonDiffInside(inside)}</span>
      ) : null}
    </>
  );
}
