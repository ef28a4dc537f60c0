"use client";
import { useEffect, useState, type RefObject } from "react";

/** Begins before the element is seen, so that the reader does not see it change. */
const MARGIN = "400px";

/** Whether an element has come near what the reader sees. Stays true. Where the browser cannot tell, at once. */
export function useInSight(place: RefObject<Element | null>, isAsked: boolean): boolean {
  const [inSight, setInSight] = useState(() => typeof IntersectionObserver === "undefined");
  useEffect(() => {
    const element = place.current;
    if (!isAsked || inSight || !element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setInSight(true);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, isAsked, inSight]);
  return inSight;
}
