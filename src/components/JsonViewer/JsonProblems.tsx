"use client";
import type { ReactElement } from "react";
import type { JsonProblem } from "../../json/JsonProblem.js";
import { Callout } from "../../ui/Callout.js";
import { useLabels } from "../labels.js";
import { jsonViewerLabels } from "./jsonViewerLabels.js";

export interface JsonProblemsProps {
  problems: readonly JsonProblem[];
  /** Whether anything of the text is shown below. */
  readSome: boolean;
}

const SHOWN = 5;

/** What is wrong with a text, each problem with its line and column. Nothing when there is none. */
export function JsonProblems({ problems, readSome }: JsonProblemsProps): ReactElement | null {
  const labels = useLabels(jsonViewerLabels);
  if (problems.length === 0) return null;
  return (
    <Callout tone="error" title={labels.jsonProblemsTitle}>
      <ul className="sk-jsonview__problems">
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>{labels.jsonProblem(problem.line, problem.column, problem.message)}</li>
        ))}
        {problems.length > SHOWN ? <li>{labels.jsonMoreProblems(problems.length - SHOWN)}</li> : null}
      </ul>
      <p className="sk-muted">{readSome ? labels.jsonReadSoFar : labels.jsonNothingRead}</p>
    </Callout>
  );
}
