"use client";
import { Badge } from "../../ui/Badge.js";
import { Button } from "../../ui/Button.js";
import { IconButton } from "../../ui/IconButton.js";
import { chevronBackIcon, chevronIcon, flagIcon } from "../../ui/icons.js";
import { Kbd } from "../../ui/Kbd.js";
import { useReviewLabels } from "./labelsInReview.js";
import type { ReviewQueue } from "./ReviewQueue.js";
import type { ReviewCommand } from "./reviewShortcuts.js";

interface ReviewBarProps {
  titleId: string;
  queue: ReviewQueue | undefined;
  press: (command: ReviewCommand) => void;
}

/** The head of a review: where it is in the queue, the ways on, and the list of keys. */
export function ReviewBar({ titleId, queue, press }: ReviewBarProps) {
  const labels = useReviewLabels();
  return (
    <div className="sk-review__bar">
      <h2 id={titleId}>{labels.review}</h2>
      {queue ? <QueueState queue={queue} /> : null}
      <span className="sk-spring" />
      <span className="sk-review__ways">
        {queue ? (
          <>
            <IconButton
              icon={flagIcon}
              label={labels.reviewFlag}
              aria-pressed={queue.isFlagged}
              aria-keyshortcuts="f"
              onClick={() => press("flag")}
            />
            <IconButton
              icon={chevronBackIcon}
              flip
              label={labels.reviewPrevious}
              aria-disabled={!queue.hasPrevious}
              aria-keyshortcuts="k"
              onClick={() => press("previous")}
            />
            <IconButton
              icon={chevronIcon}
              flip
              label={labels.reviewNext}
              aria-disabled={!queue.hasNext}
              aria-keyshortcuts="j"
              onClick={() => press("next")}
            />
          </>
        ) : null}
        <Button
          size="sm"
          variant="quiet"
          aria-label={labels.reviewKeys}
          aria-keyshortcuts="?"
          onClick={() => press("keys")}
        >
          <Kbd aria-hidden="true">?</Kbd>
        </Button>
      </span>
    </div>
  );
}

function QueueState({ queue }: { queue: ReviewQueue }) {
  const labels = useReviewLabels();
  return (
    <>
      {queue.place > 0 ? <bdi className="sk-count">{labels.reviewPlace(queue.place, queue.count)}</bdi> : null}
      <bdi className="sk-count">{labels.reviewDone(queue.reviewedCount, queue.count)}</bdi>
      {queue.isReviewed ? <Badge tone="ok">{labels.reviewReviewed}</Badge> : null}
      {queue.isFlagged ? <Badge tone="warn">{labels.reviewFlagged}</Badge> : null}
    </>
  );
}
