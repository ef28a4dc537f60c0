"use client";
import { useMemo, type ReactElement } from "react";
import type { JsonDocument } from "../../json/JsonDocument.js";
import { Callout } from "../../ui/Callout.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { checkIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { jsonDiffLabels } from "./jsonDiffLabels.js";

export interface DiffNotesProps {
  before: JsonDocument;
  after: JsonDocument;
  /** Whether the rows below show differences. */
  differs: boolean;
}

/** What the rows do not say: that there are none and why, and what of a text could not be read. */
export function DiffNotes({ before, after, differs }: DiffNotesProps): ReactElement {
  const labels = useLabels(jsonDiffLabels);
  const sides = [
    { side: "before", problem: before.problems[0], title: labels.jsonDiffBrokenBefore },
    { side: "after", problem: after.problems[0], title: labels.jsonDiffBrokenAfter },
  ];
  return (
    <>
      {sides.map(({ side, problem, title }) =>
        problem ? (
          <Callout key={side} tone="warn" title={title} className="sk-jsondiff__broken">
            <p className="sk-mono">{labels.jsonDiffProblem(problem.line, problem.column, problem.message)}</p>
            <p className="sk-muted">{labels.jsonDiffReadSoFar}</p>
          </Callout>
        ) : null,
      )}
      {differs ? null : <NothingDiffers before={before} after={after} />}
    </>
  );
}

function NothingDiffers({ before, after }: Pick<DiffNotesProps, "before" | "after">): ReactElement {
  const labels = useLabels(jsonDiffLabels);
  const same = useMemo(() => before.length === after.length && before.text === after.text, [before, after]);
  const isValid = before.problems.length + after.problems.length === 0;
  return (
    <EmptyState icon={checkIcon} title={labels.jsonDiffNothing}>
      {same ? labels.jsonDiffSameText : isValid ? labels.jsonDiffSameValue : labels.jsonDiffSameReading}
    </EmptyState>
  );
}
