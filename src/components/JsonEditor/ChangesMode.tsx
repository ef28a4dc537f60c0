"use client";
import { useState, type ReactElement } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import type { JsonPath } from "../../json/JsonPath.js";
import type { JsonDifference } from "../../json/diffJson.js";
import { JsonDiff } from "../JsonDiff/JsonDiff.js";
import { revertDifference } from "../JsonDiff/revertDifference.js";
import { useLabels } from "../labels.js";
import { mayRun } from "./tree/mayRun.js";
import type { EditorSession } from "./editorSession.js";
import { jsonEditorLabels } from "./jsonEditorLabels.js";

interface ChangesModeProps {
  session: EditorSession;
  original: JsonDocument;
  doc: JsonDocument;
  name: string;
  readOnly: boolean;
  canEdit: ((path: JsonPath) => boolean) | undefined;
  maxHeight: number | string | undefined;
}

/** What differs from the original, and the way to take each difference back. */
export function ChangesMode(props: ChangesModeProps): ReactElement {
  const { session, original, doc, name, readOnly, canEdit, maxHeight } = props;
  const labels = useLabels(jsonEditorLabels);
  const [refused, setRefused] = useState<string>();
  const revert = (difference: JsonDifference) => {
    const command = { kind: difference.kind === "changed" ? "revert" : "remove" } as const;
    if (canEdit && !mayRun(command, [difference.path], canEdit)) return setRefused(labels.jsonEditorNotEditable);
    const change = revertDifference(original, session.history.doc, difference);
    setRefused(change.ok ? undefined : change.problem.message);
    if (change.ok) session.run(change.changes);
  };
  return (
    <>
      <JsonDiff
        className="sk-editor__diff"
        before={original}
        after={doc}
        aria-label={labels.jsonEditorChangesOf(name)}
        {...(maxHeight === undefined ? undefined : { maxHeight })}
        {...(readOnly ? undefined : { onRevert: revert })}
      />
      <output className="sk-edittree__notice sk-error">{refused}</output>
    </>
  );
}
