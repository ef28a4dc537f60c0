import { useCallback, useSyncExternalStore } from "react";
import { sessionHash } from "./sessionHash.js";

/** The session named in the address, `null` when none is, and the way to name another. */
export function useHash(): readonly [string | null, (id: string) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const name = useCallback((id: string) => {
    // A list is walked through with the arrow keys: each step as a step of the history would bury the way back.
    history.replaceState(null, "", sessionHash.write(id));
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  }, []);
  return [sessionHash.read(hash), name];
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
