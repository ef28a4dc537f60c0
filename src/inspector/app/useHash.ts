import { useCallback, useSyncExternalStore } from "react";

const PREFIX = "#/s/";

/** The session named in the address (`#/s/<id>`), `null` when none is, and the way to name another. */
export function useHash(): readonly [string | null, (id: string) => void] {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const name = useCallback((id: string) => {
    // A list is walked through with the arrow keys: each step as a step of the history would bury the way back.
    history.replaceState(null, "", `${PREFIX}${encodeURIComponent(id)}`);
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  }, []);
  return [readId(hash), name];
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

function readId(hash: string): string | null {
  if (!hash.startsWith(PREFIX)) return null;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
