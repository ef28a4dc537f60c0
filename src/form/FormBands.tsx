"use client";
import { useFormContext } from "react-hook-form";
import { formatPath } from "../json/index.js";
import type { SessionTexts } from "../schema/index.js";
import { Button } from "../ui/Button.js";
import { Callout } from "../ui/Callout.js";
import { useFormLabels } from "./sessionFormLabels.js";
import type { SaveState } from "./useSessionForm.js";
import { useSessionProblems, type FieldProblems } from "./useSessionProblems.js";

interface FormBandsProps {
  save: SaveState;
  onGoToProblem: () => void;
  /** Changes that were discarded just now and can be brought back. */
  discarded: number | undefined;
  onUndoDiscard: () => void;
  /** A band goes with the button that was pressed in it. */
  onLeave: () => void;
}

/** What became of the last save, and of a discard: above the fields, and announced. */
export function FormBands({ save, onGoToProblem, discarded, onUndoDiscard, onLeave }: FormBandsProps) {
  const labels = useFormLabels();
  return (
    <>
      {save.status === "failed" && !save.isShown ? (
        <Callout
          band
          tone="error"
          role="alert"
          title={labels.formNotSaved}
          actions={
            <Button size="sm" type="submit" onClick={onLeave}>
              {labels.formTryAgain}
            </Button>
          }
        >
          {save.message} {labels.formNotSavedKept}
        </Callout>
      ) : null}
      {save.status === "refused" ? <RefusedBand onGoToProblem={onGoToProblem} /> : null}
      {discarded === undefined ? null : (
        <Callout
          band
          actions={
            <Button
              size="sm"
              onClick={() => {
                onLeave();
                onUndoDiscard();
              }}
            >
              {labels.formUndoDiscard}
            </Button>
          }
        >
          {labels.formDiscarded(discarded)}
        </Callout>
      )}
      <output className="sk-vh">
        {discarded === undefined ? (save.status === "saved" ? labels.formSaved : "") : labels.formDiscarded(discarded)}
      </output>
    </>
  );
}

function RefusedBand({ onGoToProblem }: { onGoToProblem: () => void }) {
  const labels = useFormLabels();
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
        <Button size="sm" onClick={onGoToProblem}>
          {labels.formGoToProblem}
        </Button>
      }
    >
      {describe(first, labels)}
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
