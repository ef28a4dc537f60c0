"use client";
import { useCallback, useState, type RefObject } from "react";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";

/**
 * Height in px of what stands above an element in the element that scrolls it, and a way to measure it again. Watches
 * what stands before it, never what is around it: that grows with the list itself, and a ResizeObserver that sees a
 * size change during its own delivery reports "ResizeObserver loop" to the page.
 */
export function useSpaceAbove(
  place: RefObject<HTMLElement | null>,
  scroller: HTMLElement,
): { readonly space: number; readonly measure: () => void } {
  const [space, setSpace] = useState(0);
  const measure = useCallback(() => {
    const element = place.current;
    if (!element || element.getClientRects().length === 0) return;
    const { top } = element.getBoundingClientRect();
    setSpace(Math.round(top - scroller.getBoundingClientRect().top - scroller.clientTop + scroller.scrollTop));
  }, [place, scroller]);
  useIsomorphicLayoutEffect(() => {
    const sizes = new ResizeObserver(measure);
    const watch = () => {
      sizes.disconnect();
      for (const element of elementsBefore(place.current, scroller)) sizes.observe(element);
      measure();
    };
    const siblings = new MutationObserver(watch);
    for (let at = place.current?.parentElement; at; at = at === scroller ? null : at.parentElement)
      siblings.observe(at, { childList: true });
    const sight = typeof IntersectionObserver === "undefined" ? undefined : new IntersectionObserver(measure);
    if (place.current) sight?.observe(place.current);
    watch();
    return () => {
      sizes.disconnect();
      siblings.disconnect();
      sight?.disconnect();
    };
  }, [measure, place, scroller]);
  return { space, measure };
}

/** The elements before this one and before those around it, up to the one that scrolls. */
function elementsBefore(element: HTMLElement | null, scroller: HTMLElement): Element[] {
  const before: Element[] = [];
  for (let at: Element | null = element; at && at !== scroller; at = at.parentElement) {
    for (let one = at.previousElementSibling; one; one = one.previousElementSibling) before.push(one);
  }
  return before;
}
