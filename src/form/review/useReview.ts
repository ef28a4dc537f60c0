"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { Session, SessionSchema } from "../../schema/index.js";
import { useDirtyChange } from "../useDirtyChange.js";
import type { SessionFormHandle } from "../useSessionForm.js";
import type { GivenRating, ReviewMemory, StepDirection } from "./createReviewMemory.js";
import { digitRating, takesDigits } from "./digitRating.js";
import { isRated } from "./isRated.js";
import { useReviewLabels } from "./labelsInReview.js";
import { isRateable, pickTarget } from "./pickTarget.js";
import { placeKey } from "./placeKey.js";
import { isWritingTarget } from "./reviewFocus.js";
import type { ReviewQueue } from "./ReviewQueue.js";
import type { ReviewCommand } from "./reviewShortcuts.js";
import type { ReviewTarget } from "./ReviewTarget.js";
import { editWords, targetAt } from "./reviewWords.js";
import { shownLexeme } from "./shownLexeme.js";
import { useReviewFocus, type ReviewFocus } from "./useReviewFocus.js";
import type { ReviewKeyPress } from "./useReviewKeys.js";
import { useReviewRatings } from "./useReviewRatings.js";
import { useReviewSaving, type ReviewSaving } from "./useReviewSaving.js";

/** When a review goes on by itself: never, or as soon as every rating that is asked for was given. */
export type ReviewAdvance = "never" | "when-complete";

export interface ReviewHandle {
  readonly saving: ReviewSaving;
  readonly focus: ReviewFocus;
  /** What counts as progress, and how much of it is there. */
  readonly count: number;
  readonly rated: number;
  /** What must be rated, and is not. */
  readonly missing: readonly ReviewTarget[];
  /** What became of the last key, in words. */
  readonly notice: string;
  readonly showsKeys: boolean;
  readonly hideKeys: () => void;
  /** Does what a key asks for; false: the key is the browser's. */
  readonly run: (press: ReviewKeyPress) => boolean;
  /** The same for a button. */
  readonly press: (command: ReviewCommand) => void;
}

interface ReviewOptions<S extends SessionSchema> {
  handle: SessionFormHandle<S>;
  targets: readonly ReviewTarget[];
  given: string | Session | undefined;
  itemId: string;
  memory: ReviewMemory;
  queue: ReviewQueue | undefined;
  advance: ReviewAdvance;
  autoFocus: boolean;
  fields: RefObject<HTMLElement | null>;
  onDirtyChange: ((isDirty: boolean) => void) | undefined;
}

/** The review of one session: what is current, what is rated, and what each key does. */
export function useReview<S extends SessionSchema>(options: ReviewOptions<S>): ReviewHandle {
  const { handle, targets, given, itemId, memory, queue, advance, autoFocus, fields, onDirtyChange } = options;
  const { form, save } = handle;
  const labels = useReviewLabels();
  const [notice, say] = useState("");
  const [showsKeys, showKeys] = useState(false);
  const ratings = useReviewRatings({ form, targets, itemId, memory, given });
  const saving = useReviewSaving({ handle, ratings, itemId, memory, onKept: () => say(labels.reviewKept) });
  const focus = useReviewFocus({ targets, values: ratings.values, fields, autoFocus });
  const { current, goTo } = focus;
  useDirtyChange(saving.isDirty, onDirtyChange);

  const counted = targets.filter((target) => isRateable(target) || target.isRequired);
  const openNow = () => counted.filter(isOpenIn(ratings.readNow()));
  const places = () => ({ targets, current: current?.key, values: ratings.readNow() });

  const complete = async () => {
    const first = openNow().find(({ isRequired }) => isRequired);
    if (first) {
      say(labels.reviewFirst(first.title));
      goTo(first);
      return;
    }
    if (!(await saving.store())) return;
    memory.setLastRatings(ratingsOf(targets, ratings.readNow()));
    if (!queue?.hasUnreviewed && !queue?.hasNext) say(queue ? labels.reviewAllDone : labels.reviewSaved);
    queue?.complete();
  };
  const rate = (target: ReviewTarget, text: string, isInFields: boolean) => {
    const wasComplete = openNow().length === 0;
    if (!ratings.give([{ field: target.field, path: target.path, text }])) return;
    say("");
    if (advance === "when-complete" && !wasComplete && openNow().length === 0) return void complete();
    goTo(pickTarget.next(places(), target.key) ?? target, { preventScroll: !isInFields });
  };
  const rateBoolean = (text: string) => (press: ReviewKeyPress) => {
    const target = pickTarget.boolean(places());
    if (target) rate(target, text, press.isInFields);
    return target !== undefined;
  };
  const rateDigit = ({ key, isInFields }: ReviewKeyPress) => {
    const target = pickTarget.digit(places());
    const text = target && digitRating(target.spec, key);
    if (target && text !== undefined) rate(target, text, isInFields);
    // a number without a short scale is typed, and its first digit is this one
    else if (target && !isScaled(target)) return !focus.typeInto(target);
    return target !== undefined;
  };
  const move = (by: 1 | -1) => {
    const at = targets.findIndex(({ key }) => key === current?.key);
    goTo(targets[Math.min(targets.length - 1, Math.max(0, at + by))]);
  };
  const comment = () => {
    const own = current && (isText(current) ? "value" : current.note && "note");
    const notes = targets.find(isText);
    if (current && own) focus.write(current, own);
    else if (notes) focus.write(notes, "value");
    else say(labels.reviewNoComment);
  };
  const step = (direction: StepDirection) => {
    const outcome = ratings.takeStep(direction);
    if (outcome.kind === "elsewhere" && queue) {
      memory.setPending(outcome.itemId, direction);
      return void saving.leave(() => queue.goTo(outcome.itemId));
    }
    const nothing = direction === "undo" ? labels.reviewNoUndo : labels.reviewNoRedo;
    if (outcome.kind === "gone") return say(labels.reviewCannotUndo);
    if (outcome.kind !== "done") return say(outcome.kind === "draft" ? "" : nothing);
    const changes = editWords({ targets, labels }, outcome.edits, direction);
    say(direction === "undo" ? labels.reviewUndone(changes) : labels.reviewRedone(changes));
    const [edit] = outcome.edits;
    if (edit) goTo(targetAt(targets, edit));
  };
  const repeat = () => {
    const titles = new Map(targets.map(({ key, title }) => [key, title]));
    const last = memory.lastRatings().filter((one) => titles.has(placeKey(one)));
    if (last.length === 0 || !ratings.give(last)) return say(labels.reviewNoRepeat);
    const word = (one: GivenRating) =>
      labels.reviewRating(titles.get(placeKey(one)) ?? "", shownLexeme(one.text) ?? "");
    say(labels.reviewRepeated(last.map(word)));
  };
  const leaveText = ({ isInFields }: ReviewKeyPress) => {
    if (saving.asked) saving.stay();
    else if (isInFields && document.activeElement && isWritingTarget(document.activeElement)) goTo(current);
    // a field may have a use for the key too
    return false;
  };
  const onward = (act: (queue: ReviewQueue) => void) => () => {
    if (queue) void saving.leave(() => act(queue));
    return queue !== undefined;
  };
  const commands: Record<ReviewCommand, (press: ReviewKeyPress) => boolean> = {
    yes: rateBoolean("true"),
    no: rateBoolean("false"),
    digit: rateDigit,
    "next-field": always(() => move(1)),
    "previous-field": always(() => move(-1)),
    comment: always(comment),
    "leave-text": leaveText,
    repeat: always(repeat),
    undo: always(() => step("undo")),
    redo: always(() => step("redo")),
    "save-next": always(() => void complete()),
    save: always(() => void saving.store()),
    next: onward((to) => to.next()),
    previous: onward((to) => to.previous()),
    "next-unreviewed": onward((to) => to.nextUnreviewed()),
    skip: onward((to) => to.skip()),
    flag: () => {
      queue?.toggleFlag();
      return queue !== undefined;
    },
    keys: always(() => showKeys(true)),
  };
  // a key that is pressed while a save runs must not rate, or complete, what comes after it
  const run = (press: ReviewKeyPress) => (save.status === "saving" ? true : commands[press.command](press));

  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const direction = memory.takePending(itemId);
    if (direction) latest.current(direction);
  }, [memory, itemId]);
  return {
    saving,
    focus,
    count: counted.length,
    rated: counted.length - counted.filter(isOpenIn(ratings.values)).length,
    missing: counted.filter(({ isRequired }) => isRequired).filter(isOpenIn(ratings.values)),
    notice,
    showsKeys,
    hideKeys: () => showKeys(false),
    run,
    press: (command) => void run({ command, key: "", isInFields: true }),
  };
}

function isText({ spec }: ReviewTarget): boolean {
  return spec.kind === "string";
}

/** Whether a target is not rated. */
function isOpenIn(values: ReadonlyMap<string, string | undefined>): (target: ReviewTarget) => boolean {
  return ({ key }) => !isRated(values.get(key));
}

function ratingsOf(
  targets: readonly ReviewTarget[],
  values: ReadonlyMap<string, string | undefined>,
): readonly GivenRating[] {
  const rated = targets.filter((target) => isRateable(target) && isRated(values.get(target.key)));
  return rated.map(({ field, path, key }) => ({ field, path, text: values.get(key) }));
}

function isScaled({ spec }: ReviewTarget): boolean {
  return spec.kind !== "number" || takesDigits(spec);
}

function always(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}
