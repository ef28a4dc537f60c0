"use client";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { focusField, focusText } from "./reviewFocus.js";
import { isRateable } from "./pickTarget.js";
import { isRated } from "./isRated.js";
import type { ReviewTarget } from "./ReviewTarget.js";

interface FocusOptions {
  /** The reader is reading elsewhere: nothing may move there. */
  readonly preventScroll?: boolean;
}

export interface ReviewFocus {
  readonly current: ReviewTarget | undefined;
  /** Keys of the targets whose note was asked for. */
  readonly opened: ReadonlySet<string>;
  readonly setCurrent: (target: ReviewTarget) => void;
  /** Focuses a target, once what changed is drawn. */
  readonly goTo: (target: ReviewTarget | undefined, options?: FocusOptions) => void;
  /** Goes into the text of a target, or of its note. */
  readonly write: (target: ReviewTarget, place: "value" | "note") => void;
  /** Focuses the text of a target at once, so that the key that is being pressed is typed there. */
  readonly typeInto: (target: ReviewTarget) => boolean;
}

interface ReviewFocusOptions {
  targets: readonly ReviewTarget[];
  values: ReadonlyMap<string, string | undefined>;
  fields: RefObject<HTMLElement | null>;
  autoFocus: boolean;
}

interface Asked extends FocusOptions {
  readonly key: string;
  readonly part: "field" | "value" | "note";
}

/** Which target of a review is current, and the focus that goes with it. */
export function useReviewFocus({ targets, values, fields, autoFocus }: ReviewFocusOptions): ReviewFocus {
  const [chosen, setChosen] = useState<string>();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set<string>());
  const [asked, ask] = useState<Asked>();
  const firstOpen = targets.find((target) => isRateable(target) && !isRated(values.get(target.key)));
  const current = targets.find(({ key }) => key === chosen) ?? firstOpen ?? targets[0];
  const elementOf = (key: string | undefined) =>
    fields.current?.querySelectorAll<HTMLElement>("[data-sk-target]")[targets.findIndex((one) => one.key === key)];
  const latest = useRef({ elementOf, current });
  useEffect(() => {
    latest.current = { elementOf, current };
  });
  useEffect(() => {
    if (!asked) return;
    const element = latest.current.elementOf(asked.key);
    if (asked.part === "field") focusField(element, asked);
    else focusText(asked.part === "note" ? element?.querySelector(".sk-review__note") : element);
  }, [asked]);
  useEffect(() => {
    const active = document.activeElement;
    if (!autoFocus || (active !== null && active !== document.body)) return;
    focusField(latest.current.elementOf(latest.current.current?.key), { preventScroll: true });
    // another session is read from its start
    const review = fields.current?.closest(".sk-review");
    if (review && review.getBoundingClientRect().top < 0) review.scrollIntoView?.();
  }, [autoFocus, fields]);

  const goTo = (target: ReviewTarget | undefined, options: FocusOptions = {}) => {
    if (!target) return;
    setChosen(target.key);
    ask({ key: target.key, part: "field", ...options });
  };
  return {
    current,
    opened,
    setCurrent: useCallback((target: ReviewTarget) => setChosen(target.key), []),
    goTo,
    write: (target, place) => {
      setChosen(target.key);
      if (place === "note") setOpened((before) => new Set([...before, target.key]));
      ask({ key: target.key, part: place });
    },
    typeInto: (target) => {
      setChosen(target.key);
      return focusText(elementOf(target.key), { selects: true });
    },
  };
}
