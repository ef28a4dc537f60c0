"use client";
import { useState } from "react";
import { Icon } from "../../ui/Icon.js";
import { VisuallyHidden } from "../../ui/VisuallyHidden.js";
import { alertIcon, errorIcon } from "../../ui/icons.js";
import { useLabels } from "../labels.js";
import type { EditorProblem } from "./EditorProblem.js";
import { jsonEditorLabels } from "./jsonEditorLabels.js";

interface ProblemListProps {
  problems: readonly EditorProblem[];
  /** Name of the editor. */
  name: string;
  onGoTo: (problem: EditorProblem) => void;
}

const FEW = 5;
const MANY = 100;

/** The problems under an editor, each a button that goes there. Changes are announced politely. */
export function ProblemList({ problems, name, onGoTo }: ProblemListProps) {
  const labels = useLabels(jsonEditorLabels);
  const [isLong, setLong] = useState(false);
  const listed = problems.slice(0, isLong ? MANY : FEW);
  const more = problems.length - listed.length;
  return (
    <div className="sk-editor__foot">
      {listed.length === 0 ? null : (
        <ul className="sk-problems" aria-label={labels.jsonEditorProblems(name)}>
          {listed.map((problem, index) => (
            <li key={`${problem.from} ${problem.code} ${index}`}>
              <button type="button" onClick={() => onGoTo(problem)}>
                <span className={problem.severity === "error" ? "sk-error" : "sk-warn"}>
                  <Icon shape={problem.severity === "error" ? errorIcon : alertIcon} size="sm" />
                </span>
                <VisuallyHidden>
                  {problem.severity === "error" ? labels.jsonEditorErrorWord : labels.jsonEditorWarningWord}{" "}
                </VisuallyHidden>
                <span className="sk-problems__text">
                  <bdi>{problem.message}</bdi>
                </span>{" "}
                <span className="sk-mono">{labels.jsonEditorPosition(problem.line, problem.column)}</span>
              </button>
            </li>
          ))}
          {more > 0 && !isLong ? (
            <li>
              <button type="button" className="sk-problems__more" onClick={() => setLong(true)}>
                {labels.jsonEditorMore(more)}
              </button>
            </li>
          ) : null}
          {more > 0 && isLong ? <li className="sk-problems__rest">{labels.jsonEditorMoreUnlisted(more)}</li> : null}
        </ul>
      )}
      <Announcement problems={problems} />
    </div>
  );
}

function Announcement({ problems }: { problems: readonly EditorProblem[] }) {
  const labels = useLabels(jsonEditorLabels);
  const [first] = problems;
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const text = first
    ? `${labels.jsonEditorSummary(errors, problems.length - errors)}. ${labels.jsonEditorPosition(first.line, first.column)} ${first.message}`
    : "";
  return <output className="sk-vh">{text}</output>;
}
