"use client";
import { useEffect, useState } from "react";
import type { SessionStore } from "../store/SessionStore.js";

/** A number that grows when something stored may have changed: when the store says so, or, for one that cannot watch, when the reader comes back to the page. */
export function useStoreStamp(store: SessionStore): number {
  const [stamp, setStamp] = useState(0);
  useEffect(() => {
    const grow = () => setStamp((count) => count + 1);
    if (store.watch) return store.watch(grow);
    const onVisible = () => {
      if (document.visibilityState === "visible") grow();
    };
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, [store]);
  return stamp;
}
