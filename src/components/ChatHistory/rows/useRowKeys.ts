"use client";
import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import type { RowsControls } from "../../../ui/VirtualRows.js";
import type { ChatRow } from "./chatRows.js";
import { roomAbove } from "./roomAbove.js";
import { rowForKey } from "./rowForKey.js";

/** Where letters are written, or lead elsewhere. */
const OWN_LETTERS = "input, textarea, select, [contenteditable], [role=tree], [role=menu], search";
/** Frames in which a row that is far away is waited for, and asked for again. */
const MOST_FRAMES = 60;
const ASK_AGAIN = 15;

interface RowKeysOptions {
  rows: readonly ChatRow[];
  /** Holds the rows, and the focus on the way to one that is far away. */
  body: RefObject<HTMLElement | null>;
  list: RefObject<RowsControls | null>;
}

/** Letters that lead from row to row while the focus is among them, and take it along. `begin` is told what was focused or clicked: there they begin. */
export function useRowKeys({ rows, body, list }: RowKeysOptions): {
  onKeyDown(event: KeyboardEvent): void;
  /** Brings a row into sight and gives it the focus. */
  goTo(row: number): void;
  begin(target: EventTarget): void;
} {
  const at = useRef(-1);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  function goTo(row: number): void {
    const place = `li[aria-posinset="${row + 1}"] > article`;
    at.current = row;
    let frames = 0;
    const look = () => {
      const element = body.current?.querySelector<HTMLElement>(place);
      const { activeElement } = document;
      if (element) element.tabIndex = -1;
      else if (frames % ASK_AGAIN === 0) list.current?.scrollTo(row, roomAbove(body.current));
      // Rows come and go while the list measures them; the reader may have gone elsewhere too.
      if (frames === 0 || activeElement === document.body || activeElement === body.current)
        (element ?? body.current)?.focus({ preventScroll: true });
      if (++frames < MOST_FRAMES) frame.current = requestAnimationFrame(look);
    };
    cancelAnimationFrame(frame.current);
    list.current?.scrollTo(row, roomAbove(body.current));
    look();
  }
  return {
    goTo,
    onKeyDown(event) {
      const { target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(target instanceof Element) || target.closest(OWN_LETTERS)) return;
      const row = rowForKey(event, { rows, from: at.current });
      if (row === undefined) return;
      event.preventDefault();
      if (row >= 0) goTo(row);
    },
    begin(target) {
      const item = target instanceof Element ? target.closest("li[aria-posinset]") : null;
      if (item) at.current = Number(item.getAttribute("aria-posinset")) - 1;
    },
  };
}
