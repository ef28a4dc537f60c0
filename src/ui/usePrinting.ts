"use client";
import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";

/** Tells when the page is about to be printed and when that is over. What it changes is in the document before the printer sees it. */
export function usePrinting(onChange: (isPrinting: boolean) => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const media = typeof matchMedia === "undefined" ? undefined : matchMedia("print");
    let told = false;
    const tell = (isPrinting: boolean) => {
      if (told === isPrinting) return;
      told = isPrinting;
      flushSync(() => latest.current(isPrinting));
    };
    const begin = () => tell(true);
    const end = () => tell(false);
    const follow = ({ matches }: { readonly matches: boolean }) => tell(matches);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    media?.addEventListener?.("change", follow);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
      media?.removeEventListener?.("change", follow);
    };
  }, []);
}
