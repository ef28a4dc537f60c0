"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { Session, SessionSchema } from "../../schema/index.js";
import { useDirtyChange } from "../useDirtyChange.js";
import type { SessionFormHandle } from "../useSessionForm.js";
import type { ReviewMemory, StepDirection } from "./createReviewMemory.js";
import { digitRating } from "./digitRating.js";
import { isRated } from "./isRated.js";
import { useReviewLabels } from "./labelsInReview.js";
import { isRateable, pickTarget } from "./pickTarget.js";
import { placeKey } from "./placeKey.js";
import { focusField, focusText, isWritingTarget } from "./reviewFocus.js";
import type { ReviewPlace } from "./ReviewField.js";
import type { RatingEdit } from "./ReviewLog.js";
import type { ReviewQueue } from "./ReviewQueue.js";
import type { ReviewCommand } from "./reviewShortcuts.js";
import type { ReviewTarget } from "./ReviewTarget.js";
import { shownLexeme } from "./shownLexeme.js";
import type { ReviewKeyPress } from "./useReviewKeys.js";
import { useReviewRatings } from "./useReviewRatings.js";
import { useReviewSaving } from "./useReviewSaving.js";

/** When a review goes on by itself: never, or as soon as every rating that is asked for was given. */
export type ReviewAdvance = "never" | "when-complete";

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
export function useReview<S extends SessionSchema>(options: ReviewOptions<S>) {
  const { handle, targets, given, itemId, memory, queue, advance, autoFocus, fields, onDirtyChange } = options;
  const { form, save } = handle;
  const labels = useReviewLabels();
  const [notice, say] = useState("");
  const [showsKeys, showKeys] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set<string>());
  const [writing, setWriting] = useState<{ readonly key: string }>();
  const ratings = useReviewRatings({ form, targets, itemId, memory, given });
  const saving = useReviewSaving({ handle, ratings, itemId, memory, onKept: () => say(labels.reviewKept) });
  const { values } = ratings;
  const [chosen, setCurrent] = useState<string>();
  const firstOpen = targets.find((target) => isRateable(target) && !isRated(values.get(target.key)));
  const current = targets.find(({ key }) => key === chosen) ?? firstOpen ?? targets[0];
  useDirtyChange(saving.isDirty, onDirtyChange);

  const counted = targets.filter((target) => isRateable(target) || target.isRequired);
  const missing = targets.filter((target) => target.isRequired && isOpen(values)(target));
  const places = () => ({ targets, current: current?.key, values: ratings.readNow() });
  const elementOf = (target: ReviewTarget | undefined) =>
    [...(fields.current?.querySelectorAll<HTMLElement>("[data-sk-target]") ?? [])][
      targets.findIndex(({ key }) => key === target?.key)
    ];
  const goTo = (target: ReviewTarget | undefined, focus: { preventScroll?: boolean } = {}) => {
    if (!target) return;
    setCurrent(target.key);
    focusField(elementOf(target), focus);
  };
  const targetOf = (place: ReviewPlace) => targets.find((target) => holdsPlace(target, place));
  const name = (place: ReviewPlace) => {
    const target = targetOf(place);
    const isNote = target !== undefined && target.key !== placeKey(place);
    return isNote ? labels.reviewComment(target.title) : (target?.title ?? String(place.path.at(-1)));
  };
  const changes = (edits: readonly RatingEdit[]) =>
    edits.map((edit) => labels.reviewChange(name(edit), shownLexeme(edit.before), shownLexeme(edit.after)));

  const complete = async () => {
    const unrated = targets.filter((target) => target.isRequired && isOpen(ratings.readNow())(target));
    if (unrated.length > 0) {
      say(labels.reviewRequired(unrated.map(({ title }) => title)));
      goTo(unrated[0]);
      return;
    }
    if (!(await saving.store())) return;
    const now = ratings.readNow();
    memory.setLastRatings(
      targets.flatMap((target) => {
        const text = now.get(target.key);
        return isRateable(target) && isRated(text) ? [{ field: target.field, path: target.path, text }] : [];
      }),
    );
    if (!queue) return say(labels.reviewSaved);
    if (!queue.hasUnreviewed) say(labels.reviewAllDone);
    queue.complete();
  };
  const rate = (target: ReviewTarget, text: string, isInFields: boolean) => {
    const wasComplete = !counted.some(isOpen(ratings.readNow()));
    if (!ratings.give([{ field: target.field, path: target.path, text }])) return;
    say("");
    const isComplete = !counted.some(isOpen(ratings.readNow()));
    if (advance === "when-complete" && isComplete && !wasComplete) return void complete();
    goTo(pickTarget.next(places(), target.key) ?? target, { preventScroll: !isInFields });
  };
  const move = (by: 1 | -1) => {
    const at = targets.findIndex(({ key }) => key === current?.key);
    goTo(targets[Math.min(targets.length - 1, Math.max(0, at + by))]);
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
    else if (target && isTyped(target)) {
      setCurrent(target.key);
      // the digit itself is typed by the browser, into what has the focus now
      return !focusText(elementOf(target), { selects: true });
    }
    return target !== undefined;
  };
  const comment = () => {
    const notes = targets.find(({ spec }) => spec.kind === "string");
    const noted = current?.note ? current : undefined;
    const own = current?.spec.kind === "string" ? current : undefined;
    if (own ?? (!noted && notes)) {
      const target = own ?? notes;
      setCurrent(target?.key);
      focusText(elementOf(target));
    } else if (noted) {
      setOpened((before) => new Set([...before, noted.key]));
      setWriting({ key: noted.key });
    } else say(labels.reviewNoComment);
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
    say(
      direction === "undo" ? labels.reviewUndone(changes(outcome.edits)) : labels.reviewRedone(changes(outcome.edits)),
    );
    const [edit] = outcome.edits;
    if (edit) goTo(targetOf(edit));
  };
  const repeat = () => {
    const known = new Map(targets.map(({ key, title }) => [key, title]));
    const last = memory.lastRatings().filter((one) => known.has(placeKey(one)));
    if (last.length === 0 || !ratings.give(last)) return say(labels.reviewNoRepeat);
    say(
      labels.reviewRepeated(
        last.map((one) => labels.reviewRating(known.get(placeKey(one)) ?? "", shownLexeme(one.text) ?? "")),
      ),
    );
  };
  const leaveText = ({ isInFields }: ReviewKeyPress) => {
    if (saving.asked) saving.stay();
    else if (isInFields && document.activeElement && isWritingTarget(document.activeElement)) goTo(current);
    // a field may have a use for the key too
    return false;
  };
  const onward = (act: ((queue: ReviewQueue) => void) | undefined) => () => {
    if (queue && act) void saving.leave(() => act(queue));
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

  useEffect(() => {
    if (writing) focusText(fields.current?.querySelector("[data-sk-target][data-current] .sk-review__note"));
  }, [writing, fields]);
  const start = useRef({ goTo, step, current });
  useEffect(() => {
    start.current = { goTo, step, current };
  });
  useEffect(() => {
    const active = document.activeElement;
    const isFree = active === null || active === document.body;
    if (autoFocus && isFree) start.current.goTo(start.current.current, { preventScroll: true });
    // another session is read from its start
    const top = fields.current?.closest(".sk-review")?.getBoundingClientRect().top ?? 0;
    if (autoFocus && isFree && top < 0) fields.current?.closest(".sk-review")?.scrollIntoView?.();
  }, [autoFocus, fields]);
  useEffect(() => {
    const direction = memory.takePending(itemId);
    if (direction) start.current.step(direction);
  }, [memory, itemId]);
  useEffect(() => {
    if (save.status !== "refused") return;
    const field = fields.current?.querySelector<HTMLElement>(".sk-typedfield[data-invalid]");
    const target = field?.closest<HTMLElement>("[data-sk-target]");
    if (!focusText(field)) focusField(target ?? undefined);
  }, [save, fields]);

  return {
    ratings,
    saving,
    current,
    counted,
    rated: counted.length - counted.filter(isOpen(values)).length,
    missing,
    notice,
    opened,
    showsKeys,
    hideKeys: () => showKeys(false),
    setCurrent,
    comment,
    complete,
    run,
    press: (command: ReviewCommand) => void run({ command, key: "", isInFields: true }),
    openNote: (target: ReviewTarget) => {
      setCurrent(target.key);
      setOpened((before) => new Set([...before, target.key]));
      setWriting({ key: target.key });
    },
  };
}

/** Whether a place is that of a target or its note. */
function holdsPlace({ key, field, note }: ReviewTarget, place: ReviewPlace): boolean {
  return key === placeKey(place) || (note !== undefined && placeKey({ field, path: note.path }) === placeKey(place));
}

/** Whether a target is not rated yet. */
function isOpen(all: ReadonlyMap<string, string | undefined>): (target: ReviewTarget) => boolean {
  return ({ key }) => !isRated(all.get(key));
}

function always(act: () => void): () => boolean {
  return () => {
    act();
    return true;
  };
}

/** A number without a short scale is typed. */
function isTyped({ spec }: ReviewTarget): boolean {
  return spec.kind === "number";
}
