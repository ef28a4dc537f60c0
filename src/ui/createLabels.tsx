"use client";
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from "react";

/** What strings of the tables that make up `T` a host may replace: a provider for everything inside, and the hook components read. */
export interface Labels<T extends object> {
  Provider(props: { labels?: Partial<T> | undefined; children: ReactNode }): ReactElement;
  /** A table with the strings in force here. Hand it a constant: the result is the same object until an override changes. */
  useLabels<Table extends Partial<T>>(table: Table): Table;
}

/**
 * Makes the labels of one floor. Overrides nest: the innermost wins, key by key. The context holds nothing but
 * overrides, so that a component brings its own English table into a bundle and no other.
 */
export function createLabels<T extends object>(): Labels<T> {
  const Context = createContext<Partial<T> | undefined>(undefined);
  function Provider({ labels, children }: { labels?: Partial<T> | undefined; children: ReactNode }): ReactElement {
    const outer = useContext(Context);
    const merged = useMemo(() => (outer && labels ? { ...outer, ...labels } : (labels ?? outer)), [outer, labels]);
    return <Context.Provider value={merged}>{children}</Context.Provider>;
  }
  function useLabels<Table extends Partial<T>>(table: Table): Table {
    const overrides = useContext(Context);
    return useMemo(() => (overrides ? { ...table, ...overrides } : table), [table, overrides]);
  }
  return { Provider, useLabels };
}
