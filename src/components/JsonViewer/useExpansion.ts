"use client";
import { useMemo, useState } from "react";
import type { JsonPath } from "../../json/JsonPath.js";
import { expandLevels, expansionOf, openPaths, type Expansion } from "./expansion.js";
import type { JsonNode } from "./JsonRowSource.js";

interface ExpansionOptions {
  readonly root: JsonNode | undefined;
  readonly expanded: readonly JsonPath[] | undefined;
  readonly defaultExpanded: readonly JsonPath[] | undefined;
  readonly defaultExpandedDepth: number;
  readonly onExpandedChange: ((expanded: JsonPath[]) => void) | undefined;
}

/** Which nodes are open, held here or by the host. Until somebody opens or closes a node, the first levels of whatever is shown are open. */
export function useExpansion(options: ExpansionOptions): [Expansion, (next: Expansion) => void] {
  const { root, expanded, defaultExpanded, defaultExpandedDepth, onExpandedChange } = options;
  const [own, setOwn] = useState(() => (defaultExpanded ? expansionOf(defaultExpanded) : undefined));
  const levels = useMemo(
    () => (root ? expandLevels(root, defaultExpandedDepth) : expansionOf([])),
    [root, defaultExpandedDepth],
  );
  const held = useMemo(() => (expanded ? expansionOf(expanded) : undefined), [expanded]);
  const change = (next: Expansion) => {
    if (expanded === undefined) setOwn(next);
    onExpandedChange?.(openPaths(next));
  };
  return [held ?? own ?? levels, change];
}
