"use client";
import { useEffect, useRef } from "react";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { useFormLabels } from "../sessionFormLabels.js";
import type { SaveState } from "../useSessionForm.js";
import type { FieldProblems } from "../useSessionProblems.js";
import { useReviewLabels } from "./labelsInReview.js";
import type { ReviewSaving } from "./useReviewSaving.js";

interface ReviewBandsProps {
  save: SaveState;
  saving: ReviewSaving;
  problems: readonly FieldProblems[];
  /** A band goes with the button that was pressed in it. */
  onLeave: () => void;
}

/** Why nothing was saved, and whether to go on all the same. */
export function ReviewBands({ save, saving, problems, onLeave }: ReviewBandsProps) {
  const form = useFormLabels();
  const labels = useReviewLabels();
  const count = problems.reduce((sum, { issues }) => sum + issues.length, 0);
  const [first] = problems;
  const act = (then: () => void) => () => {
    onLeave();
    then();
  };
  return (
    <>
      {save.status === "failed" && !save.isShown ? (
        <Callout
          band
          tone="error"
          role="alert"
          title={form.formNotSaved}
          actions={
            <Button size="sm" onClick={act(() => void saving.store())}>
              {form.formTryAgain}
            </Button>
          }
        >
          <VisibleText text={save.message} /> {form.formNotSavedKept}
        </Callout>
      ) : null}
      {save.status === "refused" && first ? (
        <Callout band tone="error" role="alert" title={form.formRefused(count)}>
          <VisibleText
            text={labels.reviewProblem(
              String(first.issues[0]?.path.at(-1) ?? form.formField(first.field)),
              first.issues[0]?.message ?? "",
            )}
          />
        </Callout>
      ) : null}
      {saving.asked ? <LeaveBand onGo={saving.asked.go} onStay={act(saving.stay)} /> : null}
    </>
  );
}

function LeaveBand({ onGo, onStay }: { onGo: () => void; onStay: () => void }) {
  const labels = useReviewLabels();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <Callout
      band
      tone="warn"
      role="alert"
      title={labels.reviewLeave}
      actions={
        <>
          <Button ref={stay} size="sm" onClick={onStay}>
            {labels.reviewLeaveStay}
          </Button>
          <Button size="sm" variant="quiet" onClick={onGo}>
            {labels.reviewLeaveGo}
          </Button>
        </>
      }
    >
      {labels.reviewLeaveHelp}
    </Callout>
  );
}
