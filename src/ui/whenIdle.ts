/** Milliseconds after which a busy page is no longer waited for. */
const LONGEST_WAIT = 1000;

/** Calls back once what is shown was painted and the browser has nothing else to do; returns the way to call that off. */
export function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  }
  let idle = 0;
  // an idle callback may come before the first frame is painted
  let frame = requestAnimationFrame(() => {
    frame = 0;
    idle = requestIdleCallback(callback, { timeout: LONGEST_WAIT });
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
