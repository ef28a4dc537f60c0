"use client";
import { forwardRef, useId, type HTMLAttributes, type ReactNode } from "react";
import { cx } from "./cx.js";
import { Icon } from "./Icon.js";
import { IconButton } from "./IconButton.js";
import { errorIcon, undoIcon } from "./icons.js";

/** What the control of a field is given; spread it on the input. */
export interface FieldControl {
  id: string;
  "aria-labelledby": string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  label: ReactNode;
  help?: ReactNode;
  /** What is wrong; names what was expected and what was found. */
  error?: ReactNode;
  /** Marks the label with a dot and the word of `changedLabel`. */
  changed?: boolean;
  /** Default `changed`. */
  changedLabel?: string;
  /** Takes the change back: shown as an arrow beside the label while `changed`. */
  onRevert?: () => void;
  /** Default `Take the change back`. */
  revertLabel?: string;
  /** Something at the end of the label's line. */
  aside?: ReactNode;
  /** For several controls: a `group` with the label as its name instead of a `label` element. */
  group?: boolean;
  children: (control: FieldControl) => ReactNode;
}

/** A labelled control: the label, the help and the error are tied to it by id. */
export const Field = forwardRef<HTMLDivElement, FieldProps>(function Field(
  {
    label,
    help,
    error,
    changed = false,
    changedLabel = "changed",
    onRevert,
    revertLabel = "Take the change back",
    aside,
    group = false,
    className,
    children,
    ...rest
  },
  ref,
) {
  const id = useId();
  const ids = { label: `${id}-label`, help: `${id}-help`, error: `${id}-error` };
  const described = [hasContent(error) && ids.error, hasContent(help) && ids.help].filter(Boolean).join(" ");
  const control: FieldControl = {
    id,
    "aria-labelledby": ids.label,
    "aria-describedby": described || undefined,
    "aria-invalid": hasContent(error) ? true : undefined,
  };
  const Label = group ? "span" : "label";
  return (
    <div
      ref={ref}
      {...(group ? { role: "group", "aria-labelledby": ids.label } : undefined)}
      {...rest}
      data-sk-changed={changed ? "" : undefined}
      className={cx("sk-field", className)}
    >
      <div className="sk-field__label">
        {changed ? <span className="sk-dirty" aria-hidden="true" /> : null}
        <Label id={ids.label} {...(group ? undefined : { htmlFor: id })}>
          {label}
          {changed ? (
            <>
              {" "}
              <span className="sk-vh">({changedLabel})</span>
            </>
          ) : null}
        </Label>
        {changed && onRevert ? <IconButton label={revertLabel} icon={undoIcon} flip onClick={onRevert} /> : null}
        {aside}
      </div>
      <div className="sk-field__control">
        {children(control)}
        {hasContent(error) ? (
          <div id={ids.error} className="sk-field__error">
            <Icon shape={errorIcon} size="sm" />
            <span>{error}</span>
          </div>
        ) : null}
        {hasContent(help) ? (
          <div id={ids.help} className="sk-field__help">
            {help}
          </div>
        ) : null}
      </div>
    </div>
  );
});

function hasContent(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== "";
}
