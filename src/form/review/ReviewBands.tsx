"use client";
import { useEffect, useRef } from "react";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { lazyPart } from "../../ui/lazyPart.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { useFormStatus } from "../FormStatus.js";
import { RefusedBand } from "../RefusedBand.js";
import { useFormLabels } from "../sessionFormLabels.js";
import { useReviewLabels } from "./labelsInReview.js";
import type { ReviewSaving } from "./useReviewSaving.js";

const conflictsPart = lazyPart(() => import("../merge/FormConflicts.js"));

interface ReviewBandsProps {
  saving: ReviewSaving;
  /** A band goes with the button that was pressed in it. */
  onLeave: () => void;
}

/** Why nothing was saved, beside the button that was to save it; and whether to go on all the same. */
export function ReviewBands({ saving, onLeave }: ReviewBandsProps) {
  const { save, conflicts } = useFormStatus();
  const { FormConflicts } = conflictsPart.usePart(conflicts.length > 0) ?? {};
  const act = (then: () => void) => () => {
    onLeave();
    then();
  };
  return (
    <>
      {conflicts.length > 0 && FormConflicts ? (
        <FormConflicts asked={save.status === "refused" ? save : undefined} />
      ) : null}
      <FailedBand onTryAgain={act(() => void saving.store())} />
      {save.status === "refused" && conflicts.length === 0 ? <RefusedBand /> : null}
      {saving.asked ? <LeaveBand onGo={saving.asked.go} onStay={act(saving.stay)} /> : null}
    </>
  );
}

function FailedBand({ onTryAgain }: { onTryAgain: () => void }) {
  const labels = useFormLabels();
  const { save } = useFormStatus();
  if (save.status !== "failed" || save.isShown) return null;
  return (
    <Callout
      band
      tone="error"
      role="alert"
      title={labels.formNotSaved}
      actions={
        <Button size="sm" onClick={onTryAgain}>
          {labels.formTryAgain}
        </Button>
      }
    >
      <VisibleText text={[save.message, ...save.problems.map(({ message }) => message)].join(" ")} />{" "}
      {labels.formNotSavedKept}
    </Callout>
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
