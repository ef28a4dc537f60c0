"use client";
import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import type { SessionTexts } from "../schema/index.js";
import { Badge } from "../ui/Badge.js";
import { Button } from "../ui/Button.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useSessionProblems } from "./useSessionProblems.js";

/** The head of a form that is only read: its name, that it is read-only, and the way to the first problem. */
export function ReadOnlyBar({ actions }: { actions: ReactNode }) {
  const labels = useFormLabels();
  const { control } = useFormContext<SessionTexts>();
  const { sectionId, goToProblem } = useSharedForm();
  const problems = useSessionProblems(control).reduce((sum, { issues }) => sum + issues.length, 0);
  return (
    <div className="sk-formbar">
      <h2 id={sectionId("title")}>{labels.formReadOnlyTitle}</h2>
      <Badge tone="outline">{labels.formReadOnly}</Badge>
      <span className="sk-spring" />
      {problems > 0 ? (
        <Button variant="link" className="sk-formbar__problems" onClick={goToProblem}>
          {labels.formProblemCount(problems)}
        </Button>
      ) : null}
      {actions}
    </div>
  );
}
