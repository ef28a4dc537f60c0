"use client";
import type { ReactElement } from "react";
import type { JsonProblem } from "../../json/JsonProblem.js";
import { Callout } from "../../ui/Callout.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { commentIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import { chatEditorLabels } from "./chatEditorLabels.js";

/** Why there is nothing to edit: where the text is broken, or what it lacks. */
export function EditorProblem({ problem }: { problem: JsonProblem | undefined }): ReactElement {
  const labels = useLabels(chatEditorLabels);
  if (!problem) {
    return (
      <EmptyState icon={commentIcon} title={labels.editorNoListTitle}>
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
