"use client";
import { useEffect, useRef } from "react";

/** Tells when a form comes to hold changes, and when it no longer does; not at the start. */
export function useDirtyChange(isDirty: boolean, onDirtyChange: ((isDirty: boolean) => void) | undefined): void {
  const latest = useRef({ onDirtyChange, told: false });
  useEffect(() => {
    latest.current.onDirtyChange = onDirtyChange;
  });
  useEffect(() => {
    if (latest.current.told === isDirty) return;
    latest.current.told = isDirty;
    latest.current.onDirtyChange?.(isDirty);
  }, [isDirty]);
}
