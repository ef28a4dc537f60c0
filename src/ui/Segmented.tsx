"use client";
import { forwardRef, useId, type FieldsetHTMLAttributes, type ReactNode } from "react";
import { cx } from "./cx.js";
import { useControlled } from "./useControlled.js";

export interface SegmentedProps<T extends string = string> extends Omit<
  FieldsetHTMLAttributes<HTMLFieldSetElement>,
  "defaultValue" | "onChange"
> {
  /** What is chosen here, for assistive technology. */
  label: string;
  options: readonly { value: T; label: ReactNode; disabled?: boolean }[];
  /** Controlled twin of `defaultValue`. */
  value?: T;
  /** Default: the first option. */
  defaultValue?: T;
  onValueChange?: (value: T) => void;
}

/** An id that no form has: what is chosen here is no value of a form around. */
const NO_FORM = "sk-none";

/** A choice of a few, as native radio buttons in one strip: arrow keys move the choice. */
export const Segmented = forwardRef<HTMLFieldSetElement, SegmentedProps>(function Segmented(
  { label, options, value, defaultValue, onValueChange, className, ...rest },
  ref,
) {
  const name = useId();
  const [chosen, choose] = useControlled(value, defaultValue ?? options[0]?.value ?? "", onValueChange);
  return (
    <fieldset ref={ref} {...rest} className={cx("sk-seg", className)}>
      <legend className="sk-vh">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="sk-seg__option">
          <input
            type="radio"
            name={name}
            form={NO_FORM}
            value={option.value}
            checked={option.value === chosen}
            disabled={option.disabled}
            onChange={() => choose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}) as <T extends string>(props: SegmentedProps<T> & { ref?: React.Ref<HTMLFieldSetElement> }) => React.ReactElement;
