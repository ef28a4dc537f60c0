"use client";
import { Button } from "../../ui/Button.js";
import { Kbd } from "../../ui/Kbd.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { useSharedForm } from "../SessionFormContext.js";
import { useReviewLabels } from "./labelsInReview.js";
import type { ReviewQueue } from "./ReviewQueue.js";
import type { ReviewCommand } from "./reviewShortcuts.js";
import type { ReviewTarget } from "./ReviewTarget.js";

interface ReviewFootProps {
  rated: number;
  count: number;
  missing: readonly ReviewTarget[];
  /** In words. */
  state: string;
  notice: string;
  queue: ReviewQueue | undefined;
  isSaving: boolean;
  press: (command: ReviewCommand) => void;
}

/** Below the ratings: how far they are, what became of the last key, and saving. */
export function ReviewFoot({ rated, count, missing, state, notice, queue, isSaving, press }: ReviewFootProps) {
  const labels = useReviewLabels();
  const { sectionId } = useSharedForm();
  return (
    <div className="sk-review__foot">
      <div className="sk-review__state">
        {count > 0 ? <strong className="sk-num">{labels.reviewRated(rated, count)}</strong> : null}
        <span className="sk-spring" />
        <span className="sk-muted">{state}</span>
      </div>
      {missing.length > 0 ? (
        <p className="sk-review__missing">
          <VisibleText text={labels.reviewRequired(missing.map(({ title }) => title))} />
        </p>
      ) : null}
      <output className="sk-review__notice">
        <VisibleText text={notice} />
      </output>
      <div className="sk-review__acts">
        {queue ? (
          <Button variant="quiet" aria-keyshortcuts="s" aria-disabled={isSaving} onClick={() => press("skip")}>
            {labels.reviewSkip}
          </Button>
        ) : null}
        <span className="sk-spring" />
        {queue ? (
          <Button type="submit" aria-keyshortcuts="Control+S Meta+S" aria-disabled={isSaving}>
            {labels.reviewSave}
          </Button>
        ) : null}
        <Button
          id={sectionId("submit")}
          variant="primary"
          aria-keyshortcuts="Enter Control+Enter Meta+Enter"
          title={labels.reviewSaveNextKeys}
          aria-disabled={isSaving}
          onClick={() => press("save-next")}
        >
          {isSaving ? labels.reviewSaving : queue ? labels.reviewSaveNext : labels.reviewSave}{" "}
          <Kbd aria-hidden="true">⏎</Kbd>
        </Button>
      </div>
    </div>
  );
}
