"use client";
import { useCallback, useEffect, useState, type RefObject } from "react";

/** A row, and the control in it (its `data-sk-action`) that gets the focus. */
interface RowFocus {
  readonly index: number;
  readonly control: string;
}

const FIRST_FIELD = "textarea, input, [data-sk-action]";
/** Stands for the first control of the last part of a kind: `new-part text`. */
const NEW_PART = "new-part ";
/** A new row is in the document after this time, when it is in sight. */
const DRAWN_MS = 50;

/** Gives the focus to a control of a row once it is drawn; a row out of sight is scrolled to first. */
export function useRowFocus(root: RefObject<HTMLElement | null>) {
  const [wanted, setWanted] = useState<RowFocus>();
  const [revealRow, setRevealRow] = useState<{ readonly index: number; readonly focus: string }>();
  useEffect(() => {
    if (!wanted || focusRow(root.current, wanted)) return undefined;
    const timer = setTimeout(() => {
      const focus = `[data-sk-row="${wanted.index}"] :is([data-sk-action="${wanted.control}"], textarea, input)`;
      if (!focusRow(root.current, wanted)) setRevealRow({ index: wanted.index, focus });
    }, DRAWN_MS);
    return () => clearTimeout(timer);
  }, [wanted, root]);
  const focus = useCallback((index: number, control: string) => setWanted({ index, control }), []);
  return { focus, revealRow };
}

function focusRow(root: HTMLElement | null, { index, control }: RowFocus): boolean {
  const row = root?.querySelector<HTMLElement>(`[data-sk-row="${index}"]`);
  const named = `[data-sk-action="${control}"]`;
  const target = control.startsWith(NEW_PART)
    ? lastField(row, control.slice(NEW_PART.length))
    : row?.querySelector<HTMLElement>(named);
  (target ?? row?.querySelector<HTMLElement>(FIRST_FIELD))?.focus();
  return row !== null && row !== undefined;
}

function lastField(row: HTMLElement | null | undefined, kind: string): HTMLElement | undefined {
  const parts = row?.querySelectorAll<HTMLElement>(`[data-sk-part][data-sk-kind="${kind}"]`) ?? [];
  return parts[parts.length - 1]?.querySelector<HTMLElement>("[data-sk-action]") ?? undefined;
}
