"use client";
import { useEffect, useMemo, useRef } from "react";
import { applyTextChanges, changeJson, parseJson } from "../../../json/index.js";
import { changeRecord } from "../../changeRecord.js";
import { useFieldPlace } from "../FieldPlace.js";
import { objectMembers } from "../objectMembers.js";

/** What can be done with the members of an object. */
export interface ObjectEdits {
  readonly change: (key: string | number, value: string | undefined) => void;
  readonly rename: (key: string, to: string) => void;
  readonly remove: (key: string) => void;
  /** Whether a member has this key. */
  readonly has: (key: string) => boolean;
}

/** The edits of an object's JSON text: the same object each time, over the text of the last render. */
export function useObjectEdits(value: string | undefined, set: (value: string | undefined) => void): ObjectEdits {
  const place = useFieldPlace();
  const latest = useRef({ value, set, place });
  useEffect(() => {
    latest.current = { value, set, place };
  });
  return useMemo(() => {
    const change = (key: string | number, next: string | undefined) => {
      const changed = changeRecord(latest.current.value, [key], next);
      if (changed !== undefined) latest.current.set(changed);
    };
    return {
      change,
      rename: (key, to) => {
        const text = latest.current.value ?? "{}";
        const renamed = changeJson(parseJson(text), [{ at: [key], edit: { rename: to } }]);
        if (!renamed.ok) return;
        latest.current.place?.onMove((step) => (step === key ? to : step));
        latest.current.set(applyTextChanges(text, renamed.changes));
      },
      remove: (key) => {
        latest.current.place?.onMove((step) => (step === key ? undefined : step));
        change(key, undefined);
      },
      has: (key) => objectMembers(latest.current.value).values.has(key),
    };
  }, []);
}
