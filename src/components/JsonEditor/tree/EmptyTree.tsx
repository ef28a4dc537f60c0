"use client";
import { useImperativeHandle, useRef, type ReactElement } from "react";
import { changeJson } from "../../../json/changeJson.js";
import { Button } from "../../../ui/Button.js";
import { EmptyState } from "../../../ui/EmptyState.js";
import { useLabels } from "../../labels.js";
import { emptyOf } from "./convertKind.js";
import { treeEditLabels } from "./treeEditLabels.js";
import type { TreeModeProps } from "./TreeMode.js";

/** The tree of a text without a value: a few to begin with. */
export function EmptyTree({
  session,
  readOnly,
  controls,
}: Pick<TreeModeProps, "session" | "readOnly" | "controls">): ReactElement {
  const labels = useLabels(treeEditLabels);
  const first = useRef<HTMLButtonElement>(null);
  useImperativeHandle(controls, () => ({
    focus: () => first.current?.focus(),
    goTo: () => first.current?.focus(),
    openFind: () => {},
  }));
  const begin = (json: string) => {
    const change = changeJson(session.history.doc, [{ at: [], edit: { set: json } }]);
    if (change.ok) session.run(change.changes);
  };
  return (
    <EmptyState
      title={labels.jsonTreeEmpty}
      actions={
        readOnly
          ? undefined
          : (["object", "array", "string"] as const).map((kind, index) => (
              <Button key={kind} size="sm" ref={index === 0 ? first : undefined} onClick={() => begin(emptyOf(kind))}>
                {labels.jsonTreeKind(kind)}
              </Button>
            ))
      }
    >
      {readOnly ? undefined : labels.jsonTreeEmptyWhy}
    </EmptyState>
  );
}
