"use client";
import { useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { formatPath } from "../../json/index.js";
import type { SessionTexts } from "../../schema/index.js";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { lazyPart } from "../../ui/lazyPart.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { useFormStatus } from "../FormStatus.js";
import { useFormLabels } from "../sessionFormLabels.js";
import { useSharedForm } from "../SessionFormContext.js";
import { useSessionProblems } from "../useSessionProblems.js";
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

function RefusedBand() {
  const labels = useFormLabels();
  const { goToProblem } = useSharedForm();
  const { control } = useFormContext<SessionTexts>();
  const problems = useSessionProblems(control);
  const [first] = problems;
  if (!first) return null;
  const [issue] = first.issues;
  const path = formatPath([first.field, ...(issue?.path ?? [])]);
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
      <VisibleText text={labels.formProblem(path, undefined, issue?.message ?? "")} />
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
