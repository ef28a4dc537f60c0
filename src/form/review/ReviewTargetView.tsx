"use client";
import { Button } from "../../ui/Button.js";
import { Kbd } from "../../ui/Kbd.js";
import { commentIcon } from "../../ui/icons.js";
import { SessionFieldView } from "../SessionFieldView.js";
import { useLexeme } from "../useSessionValue.js";
import { takesDigits } from "./digitRating.js";
import { useReviewLabels } from "./labelsInReview.js";
import { isRateable } from "./pickTarget.js";
import type { ReviewNote, ReviewTarget } from "./ReviewTarget.js";

interface ReviewTargetViewProps {
  target: ReviewTarget;
  isCurrent: boolean;
  /** Whether an absent rating is said to be wrong: not before it was asked for. */
  isAsked: boolean;
  /** Its note is shown although there is none yet. */
  isNoteOpen: boolean;
  onCurrent: () => void;
  onOpenNote: () => void;
}

/** One value to rate, with its note. The current one says which keys rate it. */
export function ReviewTargetView({
  target,
  isCurrent,
  isAsked,
  isNoteOpen,
  onCurrent,
  onOpenNote,
}: ReviewTargetViewProps) {
  const labels = useReviewLabels();
  const { field, path, spec, title, isRequired, note } = target;
  const isThere = useLexeme(field, path) !== undefined;
  // a text is not entered until the reviewer wants to write: letters stay keys
  const isWritten = !isRateable(target);
  const hasGroup = spec.kind === "boolean" || takesDigits(spec);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears where the focus goes inside
    <div
      data-sk-target=""
      data-current={isCurrent ? "" : undefined}
      className="sk-review__field"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is laid out in ways of its own
      role={hasGroup ? undefined : "group"}
      aria-label={hasGroup ? undefined : isWritten ? `${title}. ${labels.reviewCommentKey}` : title}
      aria-current={isCurrent ? "true" : undefined}
      tabIndex={-1}
      onFocus={onCurrent}
    >
      <SessionFieldView
        field={field}
        path={path}
        spec={spec}
        label={title}
        recordedName={String(path.at(-1) ?? field)}
        isRequired={isRequired}
        showsIssues={isAsked || isThere}
      />
      {isWritten && isCurrent ? <KeyHelp /> : null}
      {note ? <NoteView {...{ target, note, isCurrent, onOpenNote }} isOpen={isNoteOpen} /> : null}
    </div>
  );
}

interface NoteViewProps {
  target: ReviewTarget;
  note: ReviewNote;
  isOpen: boolean;
  isCurrent: boolean;
  onOpenNote: () => void;
}

function NoteView({ target, note, isOpen, isCurrent, onOpenNote }: NoteViewProps) {
  const labels = useReviewLabels();
  const isThere = useLexeme(target.field, note.path) !== undefined;
  const name = labels.reviewComment(target.title);
  if (isOpen || isThere || note.isKnown) {
    return (
      <div className="sk-review__note">
        <SessionFieldView
          field={target.field}
          path={note.path}
          spec={note.spec}
          label={name}
          recordedName={name}
          isRequired={false}
        />
      </div>
    );
  }
  return (
    <Button
      size="sm"
      variant="quiet"
      className="sk-review__add"
      icon={commentIcon}
      aria-keyshortcuts="c"
      onClick={onOpenNote}
    >
      {name} {isCurrent ? <Kbd aria-hidden="true">C</Kbd> : null}
    </Button>
  );
}

function KeyHelp() {
  const labels = useReviewLabels();
  return (
    <p className="sk-field__help" aria-hidden="true">
      {labels.reviewCommentKey}
    </p>
  );
}
