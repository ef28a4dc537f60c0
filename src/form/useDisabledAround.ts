"use client";
import { useCallback, useSyncExternalStore, type RefObject } from "react";

/** Whether a host's disabled `fieldset` stands around an element: native controls obey it by themselves, editors that are none must be told. */
export function useDisabledAround(element: RefObject<Element | null>): boolean {
  const follow = useCallback(
    (callback: () => void) => {
      const observer = new MutationObserver(callback);
      const options = { attributes: true, attributeFilter: ["disabled"] };
      for (let set = fieldsetAround(element.current); set; set = fieldsetAround(set.parentElement))
        observer.observe(set, options);
      return () => observer.disconnect();
    },
    [element],
  );
  const read = () => Boolean(element.current?.closest("fieldset:disabled"));
  return useSyncExternalStore(follow, read, () => false);
}

function fieldsetAround(element: Element | null): Element | null {
  return element?.closest("fieldset") ?? null;
}
