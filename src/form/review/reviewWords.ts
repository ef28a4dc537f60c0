import { placeKey } from "./placeKey.js";
import type { StepDirection } from "./createReviewMemory.js";
import type { ReviewPlace } from "./ReviewField.js";
import type { ReviewLabels } from "./reviewLabels.js";
import type { RatingEdit } from "./ReviewLog.js";
import type { ReviewTarget } from "./ReviewTarget.js";
import { shownLexeme } from "./shownLexeme.js";

/** The target whose value, or whose note, stands at a place. */
export function targetAt(targets: readonly ReviewTarget[], place: ReviewPlace): ReviewTarget | undefined {
  const at = placeKey(place);
  return targets.find(
    ({ key, field, note }) => key === at || (note !== undefined && placeKey({ field, path: note.path }) === at),
  );
}

/** Each edit of a step as it was made or taken back: `Tone 4 → absent`. */
export function editWords(
  { targets, labels }: { targets: readonly ReviewTarget[]; labels: ReviewLabels },
  edits: readonly RatingEdit[],
  direction: StepDirection,
): readonly string[] {
  return edits.map((edit) => {
    const target = targetAt(targets, edit);
    const isNote = target !== undefined && target.key !== placeKey(edit);
    const name = isNote ? labels.reviewComment(target.title) : (target?.title ?? String(edit.path.at(-1)));
    const [from, to] = direction === "undo" ? [edit.after, edit.before] : [edit.before, edit.after];
    return labels.reviewChange(name, shownLexeme(from), shownLexeme(to));
  });
}
