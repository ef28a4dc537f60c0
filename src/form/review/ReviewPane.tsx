"use client";
import { useEffect, useMemo, useRef, type ReactElement, type ReactNode, type RefObject } from "react";
import type { Session, SessionSchema } from "../../schema/index.js";
import { sessionFields } from "../../schema/sessionFields.js";
import { EmptyState } from "../../ui/EmptyState.js";
import { starIcon } from "../../ui/icons.js";
import { recordSpec } from "../recordSpec.js";
import type { FieldWidget } from "../fields/FieldWidget.js";
import { FormShell } from "../FormShell.js";
import { useSharedForm } from "../SessionFormContext.js";
import type { SubmitSession } from "../SessionFormResult.js";
import { UnreadableText } from "../UnreadableText.js";
import { useSessionForm } from "../useSessionForm.js";
import type { ReviewMemory } from "./createReviewMemory.js";
import { useReviewLabels } from "./labelsInReview.js";
import { ReviewBands } from "./ReviewBands.js";
import { ReviewBar } from "./ReviewBar.js";
import { focusField, focusText } from "./reviewFocus.js";
import type { ReviewField } from "./ReviewField.js";
import { ReviewFoot } from "./ReviewFoot.js";
import { ReviewKeySheet } from "./ReviewKeySheet.js";
import type { ReviewQueue } from "./ReviewQueue.js";
import { reviewSchema } from "./reviewSchema.js";
import { reviewTargets } from "./reviewTargets.js";
import { ReviewTargetView } from "./ReviewTargetView.js";
import { useReview, type ReviewAdvance } from "./useReview.js";
import { useReviewKeys } from "./useReviewKeys.js";

interface ReviewPaneProps {
  root: RefObject<HTMLElement | null>;
  titleId: string;
  schema: SessionSchema | undefined;
  text: string | undefined;
  session: Session | undefined;
  onSubmit: SubmitSession;
  onDirtyChange: ((isDirty: boolean) => void) | undefined;
  fields: readonly ReviewField[] | undefined;
  itemId: string;
  memory: ReviewMemory;
  queue: ReviewQueue | undefined;
  advance: ReviewAdvance;
  autoFocus: boolean;
  keysWithin: RefObject<HTMLElement | null> | undefined;
  nonce: string | undefined;
  widgets: readonly FieldWidget[];
  leaveGuard: boolean | undefined;
  children: ReactNode;
}

/** The review of one session, as long as it is that session. */
export function ReviewPane(props: ReviewPaneProps): ReactElement {
  const { root, titleId, schema, text, session, onSubmit, fields: asked, queue, autoFocus, children } = props;
  const { nonce, widgets, leaveGuard = true } = props;
  const labels = useReviewLabels();
  const declared = useMemo(
    () => reviewTargets({ specOf: (field) => recordSpec(schema, field), texts: {}, fields: asked }),
    [schema, asked],
  );
  const judging = useMemo(() => reviewSchema(schema, declared), [schema, declared]);
  const handle = useSessionForm({
    schema: judging,
    ...(text === undefined ? {} : { text }),
    ...(session === undefined ? {} : { session }),
    onSubmit,
    draftStorage: false,
    leaveGuard,
  });
  const { seed, save } = handle;
  const targets = useMemo(
    () => reviewTargets({ specOf: (field) => recordSpec(schema, field), texts: seed.texts, fields: asked }),
    [schema, asked, seed],
  );
  const list = useRef<HTMLDivElement>(null);
  const review = useReview({ ...props, handle, targets, given: text ?? session, fields: list });
  useReviewKeys({ root, fields: list, around: props.keysWithin, isForPage: autoFocus, onPress: review.run });
  // fields are drawn by the host's schema, which knows what the judging one does
  const shown = { ...handle, schema };
  const isSaving = save.status === "saving";
  const state = isSaving
    ? labels.reviewSaving
    : review.saving.isDirty
      ? labels.reviewUnsaved
      : save.status === "saved"
        ? labels.reviewSaved
        : "";
  return (
    <FormShell handle={shown} widgets={widgets} nonce={nonce}>
      {() => (
        <>
          <ReviewBar titleId={titleId} queue={queue} press={review.press} />
          <div className="sk-review__body">
            {children === undefined || children === null ? null : <div className="sk-review__subject">{children}</div>}
            <form
              className="sk-review__form"
              aria-label={labels.reviewRatings}
              aria-busy={isSaving || undefined}
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                void review.saving.store();
              }}
            >
              {seed.problems.length > 0 ? (
                <UnreadableText seed={seed} />
              ) : (
                <div ref={list} className="sk-review__fields">
                  <ProblemFocus fields={list} />
                  {targets.map((target) => (
                    <ReviewTargetView
                      key={target.key}
                      target={target}
                      isCurrent={target.key === review.focus.current?.key}
                      isAsked={save.status === "refused"}
                      isNoteOpen={review.focus.opened.has(target.key)}
                      onCurrent={() => review.focus.setCurrent(target)}
                      onOpenNote={() => review.focus.write(target, "note")}
                    />
                  ))}
                  {targets.length === 0 ? (
                    <EmptyState icon={starIcon} title={labels.reviewNothing}>
                      {labels.reviewNothingHelp}
                    </EmptyState>
                  ) : null}
                </div>
              )}
              <div className="sk-review__end">
                <ReviewBands saving={review.saving} onLeave={() => root.current?.focus({ preventScroll: true })} />
                <ReviewFoot
                  rated={review.rated}
                  count={review.count}
                  missing={review.missing}
                  state={state}
                  notice={review.notice}
                  queue={queue}
                  isSaving={isSaving}
                  press={review.press}
                />
              </div>
            </form>
          </div>
          {review.showsKeys ? <ReviewKeySheet onClose={review.hideKeys} /> : null}
        </>
      )}
    </FormShell>
  );
}

/** Where "Go to the problem" goes: the first field that has one. */
function ProblemFocus({ fields }: { fields: RefObject<HTMLElement | null> }) {
  const { focus } = useSharedForm();
  useEffect(() => {
    const goToProblem = () => {
      const field = fields.current?.querySelector<HTMLElement>(".sk-typedfield[data-invalid]");
      if (!focusText(field)) focusField(field?.closest<HTMLElement>("[data-sk-target]") ?? undefined);
    };
    for (const { name } of sessionFields) focus.set(name, goToProblem);
  }, [focus, fields]);
  return null;
}
