"use client";
import { useEffect, useRef, type ReactElement } from "react";
import type { StoreProblem } from "../../store/SessionStore.js";
import { IconButton } from "../../ui/IconButton.js";
import { closeIcon } from "../../ui/icons.js";
import { useInspectorLabels } from "../labels.js";

export interface BatchProblemsProps {
  id: string;
  problems: readonly StoreProblem[];
  onClose(): void;
}

/** The files and lines that could not be opened, each with its own message. Takes focus when it opens; Escape closes it. */
export function BatchProblems({ id, problems, onClose }: BatchProblemsProps): ReactElement {
  const labels = useInspectorLabels();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes, as in any panel that floats
    <section
      ref={panel}
      id={id}
      aria-label={labels.problemsTitle}
      tabIndex={-1}
      className="sk-batchproblems"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="sk-batchproblems__head">
        <h2>{labels.problemsTitle}</h2>
        <span className="sk-muted">{labels.problemsHelp}</span>
        <span className="sk-spring" />
        <IconButton icon={closeIcon} label={labels.close} onClick={onClose} />
      </div>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            <span className="sk-mono">{whereOf(problem)}</span>
            <span>{problem.message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `file:line:column`, as far as it is known. */
function whereOf({ file, line, column }: StoreProblem): string {
  return [file, line, column].filter((one) => one !== undefined).join(":");
}
