"use client";
import { useId, useRef } from "react";
import type { SessionTextField } from "../schema/index.js";
import { Button } from "../ui/Button.js";
import { Field } from "../ui/Field.js";
import { IconButton } from "../ui/IconButton.js";
import { trashIcon } from "../ui/icons.js";
import { FieldWarning } from "./FieldWarning.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useField } from "./useField.js";

interface DetailFieldProps {
  field: Exclude<SessionTextField, "error">;
  mono?: boolean;
  suggestions?: readonly string[];
  /** A button beside the input that makes a text. */
  maker?: { label: string; make: () => string };
  /** Said below the input while it is absent. */
  absentHelp?: string;
  /** A warning about the text there is. */
  warn?: (text: string) => string | undefined;
}

/** A text of one line that may be absent. Erasing what was absent makes it absent again. */
export function DetailField({ field, mono = false, suggestions, maker, absentHelp, warn }: DetailFieldProps) {
  const labels = useFormLabels();
  const { revert, seed, readOnly } = useSharedForm();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { form, text, seedText, isChanged, issues, onBlur } = useField(field, () => input.current?.focus());
  const set = (next: string | undefined) => form.setValue(field, next, { shouldDirty: true, shouldTouch: true });
  /** The button that was pressed goes; focus moves to the input. */
  const andGo = (act: () => void) => {
    act();
    input.current?.focus();
  };
  const name = labels.formField(field);
  const warning = text === undefined ? undefined : warn?.(text);
  const isMisfit = seed.misfits.has(field) && !isChanged;
  const emptyHelp = text === "" ? labels.formEmptyText : undefined;
  const said = text === undefined ? absentHelp : isMisfit ? labels.formMisfit : emptyHelp;
  return (
    <Field
      label={name}
      help={warning === undefined ? said : <FieldWarning>{warning}</FieldWarning>}
      error={issues[0]?.message}
      changed={isChanged}
      changedLabel={labels.formChanged}
      onRevert={readOnly ? undefined : () => andGo(() => revert(field))}
      revertLabel={labels.formRevert(name)}
    >
      {(control) => (
        <div className="sk-formline">
          <input
            {...control}
            ref={input}
            className={mono ? "sk-input sk-input--mono" : "sk-input"}
            value={text ?? ""}
            placeholder={text === undefined ? labels.formAbsent : undefined}
            readOnly={readOnly}
            list={suggestions && !readOnly ? listId : undefined}
            autoComplete="off"
            dir="auto"
            onChange={({ currentTarget: { value } }) => set(value === "" && seedText === undefined ? undefined : value)}
            onBlur={onBlur}
          />
          {suggestions && !readOnly ? (
            <datalist id={listId}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion}>
                  {suggestion}
                </option>
              ))}
            </datalist>
          ) : null}
          {maker && !readOnly ? <Button onClick={() => set(maker.make())}>{maker.label}</Button> : null}
          {text === undefined || readOnly ? null : (
            <IconButton
              icon={trashIcon}
              size="md"
              label={labels.formRemove(name)}
              onClick={() => andGo(() => set(undefined))}
            />
          )}
        </div>
      )}
    </Field>
  );
}
