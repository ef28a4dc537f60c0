"use client";
import { useMemo, useState } from "react";
import { expandTo, readExpansion, writeExpansion, type Expansion } from "./rows/expansion.js";
import type { JsonExpansion } from "./JsonExpansion.js";

interface ExpansionOptions {
  readonly expanded: JsonExpansion | undefined;
  readonly defaultExpanded: JsonExpansion | undefined;
  readonly defaultExpandedDepth: number;
  readonly onExpandedChange: ((expanded: JsonExpansion) => void) | undefined;
}

/** What a host was told comes back as it is, and need not be read again. */
const written = new WeakMap<JsonExpansion, Expansion>();

/** Which nodes are open, held here or by the host. Until somebody opens or closes a node, the first levels of whatever is shown are open. */
export function useExpansion(options: ExpansionOptions): [Expansion, (next: Expansion) => void] {
  const { expanded, defaultExpanded, defaultExpandedDepth, onExpandedChange } = options;
  const [own, setOwn] = useState(() => (defaultExpanded ? readExpansion(defaultExpanded) : undefined));
  const levels = useMemo(() => expandTo(defaultExpandedDepth), [defaultExpandedDepth]);
  const held = useMemo(() => expanded && (written.get(expanded) ?? readExpansion(expanded)), [expanded]);
  const change = (next: Expansion) => {
    if (expanded === undefined) setOwn(next);
    if (!onExpandedChange) return;
    const told = writeExpansion(next);
    written.set(told, next);
    onExpandedChange(told);
  };
  return [held ?? own ?? levels, change];
}
