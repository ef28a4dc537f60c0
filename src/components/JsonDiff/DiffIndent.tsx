"use client";
import type { ReactElement } from "react";

/** Deeper rows are not pushed further to the end; their level is written before them. */
const DEEPEST_INDENT = 20;

/** The levels above a row, a line for each. */
export function DiffIndent({ depth }: { depth: number }): ReactElement | null {
  if (depth === 0) return null;
  return (
    <>
      <span
        className="sk-tree__guides"
        style={{ inlineSize: `calc(var(--sk-tree-step) * ${Math.min(depth, DEEPEST_INDENT)})` }}
      />
      {depth > DEEPEST_INDENT ? <span className="sk-tree__depth" data-sk-level={depth + 1} /> : null}
    </>
  );
}
