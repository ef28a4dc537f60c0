"use client";
import { useEffect, useState, type RefObject } from "react";
import { findScroller } from "../../../ui/findScroller.js";

/** In px: the height of what floats above the rows, and how much is left below it of what scrolls them. */
export interface RoomBelow {
  readonly top: number;
  readonly height: number;
}

/** The room of what floats beside the rows. Undefined where it cannot be measured. */
export function useRoomBelow(pane: RefObject<HTMLElement | null>): RoomBelow | undefined {
  const [room, setRoom] = useState<RoomBelow>();
  useEffect(() => {
    const bar = pane.current?.closest(".sk-chat-pane")?.querySelector(":scope > .sk-chat-top");
    const scroller = findScroller(pane.current);
    const measure = () => {
      const top = bar?.getBoundingClientRect().height ?? 0;
      const whole = scroller === "window" ? document.documentElement.clientHeight : scroller.clientHeight;
      setRoom((last) => (last?.top === top && last.height === whole - top ? last : { top, height: whole - top }));
    };
    if (typeof ResizeObserver === "undefined") return undefined;
    const sizes = new ResizeObserver(measure);
    if (bar) sizes.observe(bar);
    if (scroller !== "window") sizes.observe(scroller);
    measure();
    addEventListener("resize", measure);
    return () => {
      sizes.disconnect();
      removeEventListener("resize", measure);
    };
  }, [pane]);
  return room;
}
