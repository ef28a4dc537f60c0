"use client";
import { useMemo } from "react";
import type { SessionField } from "../schema/index.js";
import { sessionFields } from "../schema/sessionFields.js";
import { changedFields } from "./sessionEdits.js";
import type { SessionSeed } from "./sessionSeed.js";
import { useFormSnapshot, type FollowedForm } from "./useFormText.js";

/** The fields that differ from the seed. Renders again only when another field joins or leaves. */
export function useSessionChanges(form: FollowedForm, seed: SessionSeed): readonly SessionField[] {
  const names = useFormSnapshot(form, (values) => changedFields(seed.texts, values).join(" "));
  return useMemo(() => {
    const changed = new Set(names.split(" "));
    return sessionFields.flatMap(({ name }) => (changed.has(name) ? [name] : []));
  }, [names]);
}
