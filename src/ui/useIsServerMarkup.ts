"use client";
import { useSyncExternalStore } from "react";

/** Whether this render must give what a server gave: on the server, and in the first render over its markup. */
export function useIsServerMarkup(): boolean {
  return useSyncExternalStore(never, isNot, is);
}

const never = () => () => {};
const is = () => true;
const isNot = () => false;
