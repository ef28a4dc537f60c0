"use client";
import { useRef } from "react";
import { Field } from "../ui/Field.js";
import { Segmented } from "../ui/Segmented.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useField } from "./useField.js";

type ErrorState = "absent" | "null" | "text";

/** The session's error: absent, null, or a text. Text that was typed comes back when `text` is chosen again. */
export function ErrorField() {
  const labels = useFormLabels();
  const { revert, seed, sectionId, readOnly } = useSharedForm();
  const area = useRef<HTMLTextAreaElement>(null);
  const states = useRef<HTMLFieldSetElement>(null);
  const { form, text, isChanged, issues, onBlur } = useField("error", () => {
    const state = states.current?.querySelector<HTMLElement>("input:checked");
    (area.current ?? state)?.focus();
  });
  const typed = useRef("");
  const set = (next: string | null | undefined) => {
    if (typeof text === "string") typed.current = text;
    form.setValue("error", next, { shouldDirty: true, shouldTouch: true });
  };
  const name = labels.formField("error");
  const next: Record<ErrorState, () => string | null | undefined> = {
    absent: () => undefined,
    null: () => null,
    text: () => typed.current,
  };
  return (
    <Field
      group
      label={name}
      help={seed.misfits.has("error") && !isChanged ? labels.formMisfit : undefined}
      error={issues[0]?.message}
      changed={isChanged}
      changedLabel={labels.formChanged}
      onRevert={
        readOnly
          ? undefined
          : () => {
              revert("error");
              document.getElementById(sectionId("details"))?.focus();
            }
      }
      revertLabel={labels.formRevert(name)}
    >
      {(control) => (
        <>
          {readOnly ? (
            typeof text === "string" ? null : (
              <span className="sk-muted">{text === null ? labels.formErrorNull : labels.formErrorAbsent}</span>
            )
          ) : (
            <Segmented<ErrorState>
              ref={states}
              label={labels.formErrorState}
              value={text === undefined ? "absent" : text === null ? "null" : "text"}
              onValueChange={(state) => set(next[state]())}
              options={[
                { value: "absent", label: labels.formErrorAbsent },
                { value: "null", label: labels.formErrorNull },
                { value: "text", label: labels.formErrorIsText },
              ]}
            />
          )}
          {typeof text === "string" ? (
            <textarea
              ref={area}
              className="sk-input sk-input--mono sk-form__errortext"
              rows={Math.min(12, Math.max(2, text.split("\n").length))}
              aria-label={labels.formErrorText}
              aria-describedby={control["aria-describedby"]}
              aria-invalid={control["aria-invalid"]}
              value={text}
              readOnly={readOnly}
              dir="auto"
              onChange={(event) => set(event.currentTarget.value)}
              onBlur={onBlur}
            />
          ) : null}
        </>
      )}
    </Field>
  );
}
