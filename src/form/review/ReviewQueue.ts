/** The queue around a review: where it is, and the ways on. `useReviewQueue` makes one; a host may make its own. */
export interface ReviewQueue {
  /** Id of the session that is reviewed. */
  readonly current: string | undefined;
  /** Its place, from 1; 0: it is not in the queue. */
  readonly place: number;
  readonly count: number;
  readonly reviewedCount: number;
  readonly isReviewed: boolean;
  readonly isFlagged: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** Beside the current one. */
  readonly hasUnreviewed: boolean;
  readonly next: () => void;
  readonly previous: () => void;
  readonly nextUnreviewed: () => void;
  /** Puts the current one last, and goes to the next. */
  readonly skip: () => void;
  readonly toggleFlag: () => void;
  /** The current one is reviewed: goes to the next that is not; where all are, to the next. */
  readonly complete: () => void;
  readonly goTo: (id: string) => void;
}
