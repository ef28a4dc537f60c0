"use client";
import { useEffect, useState } from "react";
import type { SessionField, SessionTexts } from "../../schema/index.js";
import type { FollowedForm } from "../useFormText.js";

/** Characters above which a text is compared when nobody types. */
const LONG = 50_000;
const PAUSE = 250;

/** The texts of fields, those there are many of in a pause after the last change. */
export function useChangedTexts(form: FollowedForm, fields: readonly SessionField[]): SessionTexts {
  const { subscribe, getValues } = form;
  const [texts, setTexts] = useState<SessionTexts>(() => ({ ...getValues() }));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setTexts({ ...getValues() });
    const follow = () => {
      clearTimeout(timer);
      const values = getValues();
      const isLong = fields.some((field) => (values[field]?.length ?? 0) > LONG);
      timer = setTimeout(read, isLong ? PAUSE : 0);
    };
    follow();
    const stop = subscribe({ formState: { values: true }, callback: follow });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [subscribe, getValues, fields]);
  return texts;
}
