"use client";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
} from "react";
import { findScroller } from "../../ui/findScroller.js";
import { rowBoundary } from "./rowBoundary.js";
import { scrollStep } from "./scrollStep.js";

/** A message that is dragged, and the one it would stand before (the count of messages: after the last). */
export interface MessageDrag {
  readonly from: number;
  readonly to: number;
}

export interface MessageDragHandlers {
  onMove: (drag: MessageDrag) => void;
  onDrop: (drag: MessageDrag) => void;
  onGiveUp: (from: number) => void;
}

interface Held {
  readonly from: number;
  readonly pointer: number;
  readonly y: number;
}

/** What is no more than a shaky click is no drag, in px. */
const STILL = 4;

/**
 * Follows a pointer from the grip of a message until it is let go. The window is listened to and not the grip: its row leaves
 * the document when the list scrolls far enough.
 */
export function useMessageDrag(list: RefObject<HTMLElement | null>, handlers: MessageDragHandlers) {
  const [held, setHeld] = useState<Held>();
  const [drag, setDrag] = useState<MessageDrag>();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!held) return undefined;
    const { from, pointer } = held;
    let y = held.y;
    let to: number | undefined;
    let frame = 0;
    const scroller = findScroller(list.current);
    const aim = () => {
      const found = list.current ? rowBoundary(list.current, y) : undefined;
      if (found === undefined || found === to) return;
      to = found;
      setDrag({ from, to });
      latest.current.onMove({ from, to });
    };
    const scroll = () => {
      frame = requestAnimationFrame(scroll);
      const by = scrollStep(scroller, y);
      if (by === 0) return;
      (scroller === "window" ? window : scroller).scrollBy(0, by);
      aim();
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== pointer) return;
      y = event.clientY;
      if (to === undefined && Math.abs(y - held.y) < STILL) return;
      if (frame === 0) scroll();
      aim();
    };
    const end = (isDropped: boolean) => {
      setHeld(undefined);
      setDrag(undefined);
      if (to === undefined) return;
      if (isDropped) latest.current.onDrop({ from, to });
      else latest.current.onGiveUp(from);
    };
    const up = (event: PointerEvent) => event.pointerId === pointer && end(true);
    const cancel = (event: PointerEvent) => event.pointerId === pointer && end(false);
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    const blur = () => end(false);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    window.addEventListener("pointercancel", cancel);
    window.addEventListener("keydown", key, true);
    window.addEventListener("blur", blur);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", cancel);
      window.removeEventListener("keydown", key, true);
      window.removeEventListener("blur", blur);
    };
  }, [held, list]);
  const start = useCallback((from: number, { button, pointerId, clientY }: ReactPointerEvent) => {
    if (button === 0) setHeld({ from, pointer: pointerId, y: clientY });
  }, []);
  return { drag, start };
}
