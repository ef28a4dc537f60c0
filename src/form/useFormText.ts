"use client";
import { useCallback, useSyncExternalStore } from "react";
import type { UseFormGetValues, UseFormReturn } from "react-hook-form";
import type { SessionField, SessionTexts } from "../schema/index.js";

/** What is needed of a form to follow its texts. */
export interface FollowedForm {
  getValues: UseFormGetValues<SessionTexts>;
  subscribe: UseFormReturn<SessionTexts>["subscribe"];
}

/** Something read from the values of a form, again after each change of `field` (default: of any field). `read` gives a primitive or a kept object. */
export function useFormSnapshot<T>(form: FollowedForm, read: (values: SessionTexts) => T, field?: SessionField): T {
  const { subscribe, getValues } = form;
  const follow = useCallback(
    (callback: () => void) => subscribe({ ...(field ? { name: field } : {}), formState: { values: true }, callback }),
    [subscribe, field],
  );
  const snapshot = () => read(getValues());
  return useSyncExternalStore(follow, snapshot, snapshot);
}

/**
 * The text of one field; undefined when it is absent. Read from the form's values themselves: `useWatch` and
 * `useController` show the default in place of a value that was taken away.
 */
export function useFormText<F extends SessionField>(form: FollowedForm, field: F): SessionTexts[F] {
  return useFormSnapshot(form, (values) => values[field], field);
}
