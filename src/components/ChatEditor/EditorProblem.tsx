"use client";
import type { ReactElement } from "react";
import type { JsonProblem } from "../../json/JsonProblem.js";
import { Callout } from "../../ui/Callout.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { useLabels } from "../labels.js";

/** Why there is nothing to edit: where the text is broken, or what it lacks. */
export function EditorProblem({ problem }: { problem: JsonProblem | undefined }): ReactElement {
  const labels = useLabels();
  if (!problem) {
    return (
      <EmptyState icon="comment" title={labels.editorNoListTitle}>
        {labels.editorNoList}
      </EmptyState>
    );
  }
  return (
    <Callout band tone="error" role="alert" title={labels.editorInvalidTitle}>
      {labels.editorProblem(problem.line, problem.column, problem.message)}. {labels.editorInvalidHelp}
    </Callout>
  );
}
