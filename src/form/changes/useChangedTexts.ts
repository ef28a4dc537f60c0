"use client";
import { useEffect, useState, type RefObject } from "react";
import type { SessionField, SessionTexts } from "../../schema/index.js";
import type { FollowedForm } from "../useFormText.js";

/** Milliseconds without a change before texts are compared: what is typed is painted first. */
const PAUSE = 60;
/** The same where one has more than so many characters. */
const LONG = 50_000;
const LONG_PAUSE = 250;

/** The texts of fields, in the first pause after a change; at once after one that was made inside `list`. */
export function useChangedTexts(
  form: FollowedForm,
  fields: readonly SessionField[],
  list: RefObject<HTMLElement | null>,
): SessionTexts {
  const { subscribe, getValues } = form;
  const [texts, setTexts] = useState<SessionTexts>(() => ({ ...getValues() }));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setTexts({ ...getValues() });
    const follow = () => {
      clearTimeout(timer);
      const values = getValues();
      const isOwn = list.current?.contains(document.activeElement) === true;
      const isLong = fields.some((field) => (values[field]?.length ?? 0) > LONG);
      timer = setTimeout(read, isOwn ? 0 : isLong ? LONG_PAUSE : PAUSE);
    };
    follow();
    const stop = subscribe({ formState: { values: true }, callback: follow });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [subscribe, getValues, fields, list]);
  return texts;
}
