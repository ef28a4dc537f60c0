"use client";
import { useId, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "../../../ui/cx.js";
import { Kbd } from "../../../ui/Kbd.js";
import { VisibleText } from "../../../ui/VisibleText.js";
import type { FieldEditing } from "../FieldEditing.js";

export interface RadioChoice {
  /** The JSON text it stands for. */
  readonly text: string;
  /** Keys that choose it, while the focus is inside. */
  readonly keys: readonly string[];
  readonly face: ReactNode;
  /** What it is called, when the face is no text. */
  readonly label?: string;
  readonly className?: string;
  /** Its key is not to be seen in the face: it is shown beside it in a review. */
  readonly isKeyHidden?: boolean;
}

interface RadioChoicesProps {
  editing: FieldEditing;
  className: string;
  choices: readonly RadioChoice[];
  chosen: string | undefined;
  /** Shows the keys beside the faces while the keyboard is in use here. */
  showsKeys?: boolean;
}

/** An id that no form has: the field sends its value itself, as JSON text. */
const NO_FORM = "sk-none";

/** Native radio buttons, each with a face: the browser's arrow keys, and one key for each choice. */
export function RadioChoices({ editing, className, choices, chosen, showsKeys = false }: RadioChoicesProps) {
  const { control, set, readOnly } = editing;
  const group = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = choices.find(({ keys }) => keys.includes(event.key));
    if (!choice) return;
    event.preventDefault();
    set(choice.text);
    const radios = event.currentTarget.querySelectorAll("input");
    radios[choices.indexOf(choice)]?.focus();
  };
  return (
    <div
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={control["aria-labelledby"]}
      aria-describedby={control["aria-describedby"]}
      aria-invalid={control["aria-invalid"]}
      aria-readonly={readOnly || undefined}
      className={className}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice) => (
        <label key={choice.text} className={cx(`${className}__option`, choice.className)}>
          <input
            type="radio"
            name={group}
            form={NO_FORM}
            aria-label={choice.label}
            aria-keyshortcuts={readOnly ? undefined : choice.keys[0]}
            checked={choice.text === chosen}
            onChange={() => {
              if (!readOnly) set(choice.text);
            }}
          />
          {typeof choice.face === "string" ? (
            <span>
              <VisibleText text={choice.face} />
            </span>
          ) : (
            choice.face
          )}
          {(showsKeys || choice.isKeyHidden) && !readOnly ? (
            <span aria-hidden="true" className={cx("sk-choicekey", choice.isKeyHidden && "sk-choicekey--below")}>
              <Kbd>{choice.keys[0]}</Kbd>
            </span>
          ) : null}
        </label>
      ))}
    </div>
  );
}
