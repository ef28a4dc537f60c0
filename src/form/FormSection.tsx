"use client";
import type { ReactNode } from "react";
import { IconButton } from "../ui/IconButton.js";
import { undoIcon } from "../ui/icons.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";

interface FormSectionProps {
  /** Stable name, for the way here from the list of sections. */
  name: string;
  title: string;
  isChanged?: boolean;
  onRevert?: () => void;
  help?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A section of the form: its heading can take the focus, so that the list of sections leads here. */
export function FormSection({ name, title, isChanged = false, onRevert, help, actions, children }: FormSectionProps) {
  const labels = useFormLabels();
  const { sectionId } = useSharedForm();
  const id = sectionId(name);
  return (
    <section className="sk-section" aria-labelledby={id}>
      <div className="sk-section__head">
        <h3 id={id} tabIndex={-1}>
          {title}
          {isChanged ? <span className="sk-vh"> ({labels.formChanged})</span> : null}
        </h3>
        {isChanged ? <span className="sk-dirty" aria-hidden="true" /> : null}
        {isChanged && onRevert ? (
          <IconButton icon={undoIcon} flip label={labels.formRevert(title)} onClick={onRevert} />
        ) : null}
        <span className="sk-spring" />
        {actions}
      </div>
      {help === undefined ? null : <p className="sk-field__help sk-section__help">{help}</p>}
      {children}
    </section>
  );
}
