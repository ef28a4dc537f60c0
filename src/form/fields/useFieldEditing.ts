"use client";
import { useState } from "react";
import type { FieldEditing } from "./FieldEditing.js";
import type { FieldProps } from "./FieldProps.js";
import type { FieldSpec } from "./FieldSpec.js";

/** The value and the draft of a field: the host's where it holds them, else the field's own. */
export function useFieldEditing<S extends FieldSpec>(
  props: FieldProps<S>,
): Pick<FieldEditing<S>, "value" | "draft" | "set" | "setDraft"> {
  const { onValueChange, onDraftChange } = props;
  const [ownValue, setOwnValue] = useState(props.defaultValue);
  const isHeld = "value" in props;
  const value = isHeld ? props.value : ownValue;
  // a value from elsewhere (an undo) ends what was half-typed over the former one
  const [own, setOwn] = useState<{ readonly draft: string | undefined; readonly over: string | undefined }>();
  const draft = onDraftChange ? props.draft : own?.over === value ? own?.draft : undefined;
  const setDraft = (next: string | undefined) => {
    if (next === draft) return;
    if (!onDraftChange) setOwn({ draft: next, over: value });
    else onDraftChange(next);
  };
  const set = (next: string | undefined) => {
    setDraft(undefined);
    if (next === value) return;
    if (!isHeld) setOwnValue(next);
    onValueChange?.(next);
  };
  return { value, draft, set, setDraft };
}
