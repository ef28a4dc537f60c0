"use client";
import { useFormContext } from "react-hook-form";
import { formatPath } from "../json/index.js";
import type { SessionTexts } from "../schema/index.js";
import { Button } from "../ui/Button.js";
import { Callout } from "../ui/Callout.js";
import { VisibleText } from "../ui/VisibleText.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useSessionProblems, type FieldProblems } from "./useSessionProblems.js";

/** A save was refused for problems: how many, the first of them, and the way there. */
export function RefusedBand() {
  const labels = useFormLabels();
  const { goToProblem } = useSharedForm();
  const { control } = useFormContext<SessionTexts>();
  const problems = useSessionProblems(control);
  const [first] = problems;
  if (!first) return null;
  return (
    <Callout
      band
      tone="error"
      role="alert"
      title={labels.formRefused(problems.reduce((sum, { issues }) => sum + issues.length, 0))}
      actions={
        <Button size="sm" onClick={goToProblem}>
          {labels.formGoToProblem}
        </Button>
      }
    >
      <VisibleText text={describe(first, labels)} />
    </Callout>
  );
}

/** `Config, line 5, column 22: expected …, found …`, or with the path inside the record. */
function describe({ field, issues: [issue] }: FieldProblems, labels: ReturnType<typeof useFormLabels>): string {
  if (!issue) return labels.formField(field);
  const path = issue.path.length > 0 ? formatPath([field, ...issue.path]) : labels.formField(field);
  const hasPlace = issue.line !== undefined && issue.column !== undefined;
  return labels.formProblem(path, hasPlace ? labels.formPlace(issue.line, issue.column) : undefined, issue.message);
}
