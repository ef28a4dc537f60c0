"use client";
import { useEffect, useRef } from "react";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { FormBands } from "../FormBands.js";
import { useReviewLabels } from "./labelsInReview.js";
import type { ReviewSaving } from "./useReviewSaving.js";

interface ReviewBandsProps {
  saving: ReviewSaving;
  /** A band goes with the button that was pressed in it. */
  onLeave: () => void;
}

/** What became of the last save, as in a form; and whether to go on although it failed. */
export function ReviewBands({ saving, onLeave }: ReviewBandsProps) {
  const { asked, stay } = saving;
  return (
    <>
      <FormBands />
      {asked ? (
        <LeaveBand
          onGo={asked.go}
          onStay={() => {
            onLeave();
            stay();
          }}
        />
      ) : null}
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
