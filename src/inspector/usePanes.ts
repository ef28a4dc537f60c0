"use client";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { SessionListPaneHandle } from "./list/SessionListPane.js";

export type Pane = "list" | "page";

export interface Panes {
  /** Which of the two is shown where there is room for one. */
  readonly pane: Pane;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly list: RefObject<SessionListPaneHandle | null>;
  readonly page: RefObject<HTMLElement | null>;
  /** Shows a pane. Focus goes along when it would be lost otherwise, or when asked to. */
  readonly show: (pane: Pane, options?: { focus?: boolean }) => void;
  /** Shows the list with focus in its search. */
  readonly search: () => void;
}

/** Below this width of the inspector, list and page take turns; the stylesheet holds the same number. */
const ROOM_FOR_BOTH = 800;

type Target = Pane | "search";

/** The list and the page: which is shown on a narrow screen, and where focus goes when they change. */
export function usePanes(start: Pane): Panes {
  const [pane, setPane] = useState(start);
  const [target, setTarget] = useState<{ to: Target }>();
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<SessionListPaneHandle>(null);
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    if (target?.to === "page") page.current?.focus();
    else if (target?.to === "list") list.current?.focusList();
    else if (target?.to === "search") list.current?.focusSearch();
  }, [target]);
  const show = useCallback((next: Pane, options: { focus?: boolean } = {}) => {
    setPane(next);
    const narrow = (frame.current?.clientWidth ?? ROOM_FOR_BOTH) < ROOM_FOR_BOTH;
    if (narrow || options.focus) setTarget({ to: next });
  }, []);
  const search = useCallback(() => {
    setPane("list");
    setTarget({ to: "search" });
  }, []);
  return { pane, frame, list, page, show, search };
}
