"use client";
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from "react";

/** What a table of labels gives: a provider that overrides some of them for everything inside, and the hook components read. */
export interface Labels<T extends object> {
  Provider(props: { labels?: Partial<T> | undefined; children: ReactNode }): ReactElement;
  useLabels(): T;
}

/** Makes the labels of one floor from their English defaults. Overrides nest: the innermost wins, key by key. */
export function createLabels<T extends object>(defaults: T): Labels<T> {
  const Context = createContext(defaults);
  function Provider({ labels, children }: { labels?: Partial<T> | undefined; children: ReactNode }): ReactElement {
    const outer = useContext(Context);
    const merged = useMemo(() => (labels ? { ...outer, ...labels } : outer), [outer, labels]);
    return <Context.Provider value={merged}>{children}</Context.Provider>;
  }
  return { Provider, useLabels: () => useContext(Context) };
}
