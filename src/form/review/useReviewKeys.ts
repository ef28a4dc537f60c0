"use client";
import { useEffect, useRef, type RefObject } from "react";
import { readReviewKey } from "./readReviewKey.js";
import { hasOwnKeys, isCovered, isPressed, isWritingTarget } from "./reviewFocus.js";
import type { ReviewCommand } from "./reviewShortcuts.js";

export interface ReviewKeyPress {
  readonly command: ReviewCommand;
  readonly key: string;
  /** The focus is in one of the fields. */
  readonly isInFields: boolean;
}

interface ReviewKeysOptions {
  root: RefObject<HTMLElement | null>;
  fields: RefObject<HTMLElement | null>;
  /** Where keys work beside the review itself. */
  around: RefObject<HTMLElement | null> | undefined;
  /** Keys work also where nothing has the focus. */
  isForPage: boolean;
  /** False: the key is the browser's after all. */
  onPress: (press: ReviewKeyPress) => boolean;
}

/**
 * Hears the keys of a review before its fields do, which have keys for the same: one press must not rate twice. What is written,
 * what another widget wants, and what is meant for a menu or a dialog is left alone.
 */
export function useReviewKeys({ root, fields, around, isForPage, onPress }: ReviewKeysOptions): void {
  const latest = useRef({ onPress, isForPage });
  useEffect(() => {
    latest.current = { onPress, isForPage };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const element = root.current;
      if (!element || element.closest("[hidden], [inert]") || isCovered(element)) return;
      const target = event.target instanceof Element ? event.target : element.ownerDocument.body;
      const isNowhere = target === element.ownerDocument.body;
      const isHere = element.contains(target) || (around?.current?.contains(target) ?? false);
      if (!isHere && !(isNowhere && latest.current.isForPage)) return;
      const press = readReviewKey(event, isWritingTarget(target));
      if (!press) return;
      const isInFields = fields.current?.contains(target) ?? false;
      if (!isMeant(press, { target, isInFields, hasMod: event.ctrlKey || event.metaKey })) return;
      if (!latest.current.onPress({ ...press, isInFields })) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", hear, true);
    return () => document.removeEventListener("keydown", hear, true);
  }, [root, fields, around]);
}

/** Arrows move between fields only among fields; elsewhere they scroll. */
function isMeant(
  { command }: { command: ReviewCommand },
  { target, isInFields, hasMod }: { target: Element; isInFields: boolean; hasMod: boolean },
): boolean {
  if (command === "next-field" || command === "previous-field") return isInFields;
  if (command === "leave-text") return isInFields || !isWritingTarget(target);
  if (command === "save-next" && !hasMod && isPressed(target)) return false;
  return hasMod || !hasOwnKeys(target);
}
