"use client";
import { useEffect, useMemo, useState, type ReactElement, type RefObject } from "react";
import { EmptyState } from "../../../ui/EmptyState.js";
import { IconButton } from "../../../ui/IconButton.js";
import { closeIcon, outlineIcon } from "../../../ui/icons.js";
import { Segmented } from "../../../ui/Segmented.js";
import { useFixedRows } from "../../../ui/useFixedRows.js";
import { useSlowed } from "../../../ui/useSlowed.js";
import { useLabels } from "../../labels.js";
import type { ChatRow } from "../rows/chatRows.js";
import type { FoundInChat } from "../find/FoundInChat.js";
import { rowKinds, type RowKind } from "../rows/rowKinds.js";
import { ChatMap } from "./ChatMap.js";
import { chatToolLabels } from "./chatToolLabels.js";
import { OutlineRow } from "./OutlineRow.js";
import { useOutlineKeys } from "./useOutlineKeys.js";
import { useRoomBelow } from "./useRoomBelow.js";
import { useRowInSight } from "./useRowInSight.js";

export interface ChatOutlineProps {
  rows: readonly ChatRow[];
  /** Messages are being written. */
  live: boolean;
  found: FoundInChat | undefined;
  /** What holds the rows. */
  pane: RefObject<HTMLElement | null>;
  /** Leads to a row. */
  goTo: (row: number) => void;
  onClose: () => void;
}

type Wanted = "all" | RowKind;

const LIVE_MS = 500;
const KINDS: readonly RowKind[] = ["user", "tool", "error"];
const LIST = { role: "list" } as const;

/** The turns of a conversation, one line each, and its map: where one is, and the ways to everywhere else. Any number of rows. */
export function ChatOutline(props: ChatOutlineProps): ReactElement {
  const { live, found, pane, goTo, onClose } = props;
  const rows = useSlowed(props.rows, live ? LIVE_MS : 0);
  const labels = useLabels(chatToolLabels);
  const room = useRoomBelow(pane);
  const inSight = useRowInSight(pane);
  const [wanted, setWanted] = useState<Wanted>("all");
  const ofKind = useMemo(() => indexes(rows), [rows]);
  const shown = ofKind[wanted];
  const current = lastUpTo(shown, inSight);
  const { scroller, rows: listed, first, end, placed, onScroll, reveal } = useFixedRows(shown.length);
  const keys = useOutlineKeys({ count: shown.length, current, reveal });
  const { isBusy } = keys;
  useEffect(() => {
    if (!isBusy() && current >= 0) reveal(current);
  }, [current, reveal, isBusy]);
  const options = (["all", ...KINDS] as const).map((value) => ({
    value,
    label: WORDS[value](labels)(ofKind[value].length),
    disabled: ofKind[value].length === 0,
  }));
  return (
    // Escape works on what has the focus inside.
    <div
      role="presentation"
      className="sk-outline-side"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        const pressed = event.currentTarget
          .closest(".sk-chat-pane")
          ?.querySelector<HTMLElement>(".sk-chat-bar [aria-pressed=true]");
        onClose();
        pressed?.focus();
      }}
    >
      <nav
        className="sk-outline"
        aria-label={labels.chatOutline}
        style={room && { insetBlockStart: room.top, maxBlockSize: room.height }}
      >
        <div className="sk-outline__head">
          <div className="sk-outline__kinds">
            <Segmented label={labels.outlineKinds} value={wanted} onValueChange={setWanted} options={options} />
          </div>
          <IconButton icon={closeIcon} label={labels.outlineClose} onClick={onClose} />
        </div>
        <div className="sk-outline__body">
          {shown.length === 0 ? (
            <EmptyState icon={outlineIcon} title={labels.outlineNothing} />
          ) : (
            <div ref={scroller} className="sk-outline__scroll" onScroll={onScroll}>
              <div style={placed && { blockSize: placed.track }}>
                <div
                  ref={listed}
                  {...LIST}
                  style={placed && { transform: `translateY(${placed.shift}px)` }}
                  {...keys.handlers}
                >
                  {shown.slice(first, end).map((index, at) => {
                    const row = rows[index];
                    const place = first + at;
                    return row ? (
                      <OutlineRow
                        key={index}
                        row={row}
                        index={index}
                        place={place}
                        count={shown.length}
                        isCurrent={place === current}
                        isStop={place === keys.stop(first, end)}
                        onGo={goTo}
                      />
                    ) : null;
                  })}
                </div>
              </div>
            </div>
          )}
          <ChatMap rows={rows} found={found} current={inSight} goTo={goTo} />
        </div>
      </nav>
    </div>
  );
}

type Words = (labels: typeof chatToolLabels) => (rows: number) => string;
const WORDS: Readonly<Record<Wanted, Words>> = {
  all: (labels) => labels.outlineAll,
  user: (labels) => labels.outlineUser,
  tool: (labels) => labels.outlineTool,
  error: (labels) => labels.outlineError,
};

/** The indexes of rows, by kind. */
function indexes(rows: readonly ChatRow[]): Readonly<Record<Wanted, readonly number[]>> {
  const found: Record<Wanted, number[]> = { all: [], user: [], tool: [], error: [] };
  for (const [index, row] of rows.entries()) {
    found.all.push(index);
    for (const kind of KINDS) if (rowKinds[kind](row)) found[kind].push(index);
  }
  return found;
}

/** The place of the last number in ascending ones that is not above a bound; -1: none is. */
function lastUpTo(numbers: readonly number[], bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= bound) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
