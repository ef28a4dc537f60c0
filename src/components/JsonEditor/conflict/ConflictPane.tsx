"use client";
import type { ReactElement } from "react";
import type { JsonConflict } from "../../../json/JsonConflict.js";
import type { JsonPath } from "../../../json/JsonPath.js";
import { resolveConflict } from "../../../json/resolveConflict.js";
import type { EditorSession } from "../editorSession.js";
import { ConflictBar } from "./ConflictBar.js";

interface ConflictPaneProps {
  session: EditorSession;
  conflicts: readonly JsonConflict[];
  name: string;
  onConflictsChange: (conflicts: readonly JsonConflict[]) => void;
  onGoTo: (path: JsonPath) => void;
}

/** The conflicts of an editor, until each is resolved. */
export function ConflictPane(props: ConflictPaneProps): ReactElement {
  const { session, conflicts, name, onConflictsChange, onGoTo } = props;
  const resolve = (resolved: readonly JsonConflict[], take: "mine" | "theirs" | "base") => {
    onConflictsChange(conflicts.filter((conflict) => !resolved.includes(conflict)));
    // Mine is what stands there; it may have been edited since.
    if (take === "mine") return;
    for (const conflict of resolved.toReversed()) {
      const change = resolveConflict(session.history.doc, conflict, take);
      if (change.ok) session.run(change.changes);
    }
  };
  return (
    <ConflictBar
      conflicts={conflicts}
      name={name}
      onResolve={(conflict, take) => resolve([conflict], take)}
      onResolveAll={(take) => resolve(conflicts, take)}
      onGoTo={onGoTo}
    />
  );
}
