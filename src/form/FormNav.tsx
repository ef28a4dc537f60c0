"use client";
import { useFormContext } from "react-hook-form";
import type { SessionField, SessionTexts } from "../schema/index.js";
import { Icon } from "../ui/Icon.js";
import { errorIcon } from "../ui/icons.js";
import { recordOrder } from "./layoutOrder.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useConversation } from "./useConversation.js";
import { useSessionChanges } from "./useSessionChanges.js";
import { useSessionProblems } from "./useSessionProblems.js";

interface Section {
  name: string;
  title: string;
  fields: readonly SessionField[];
}

/** The sections of the form, with what is changed and what is wrong in them. */
export function FormNav() {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const { seed, sectionId } = useSharedForm();
  const changed = useSessionChanges(form, seed);
  const problems = useSessionProblems(form.control);
  const { hasChat } = useConversation(form.control, seed.texts.inputs);
  const sections: Section[] = [
    { name: "details", title: labels.formDetails, fields: ["sessionName", "source", "sessionId", "error"] },
    { name: "inputs", title: hasChat ? labels.formConversation : labels.formField("inputs"), fields: ["inputs"] },
    ...recordOrder.map((field) => ({ name: field, title: labels.formField(field), fields: [field] })),
  ];
  return (
    <nav className="sk-form__nav" aria-label={labels.formSections}>
      <ul>
        {sections.map(({ name, title, fields }) => {
          const wrong = problems.filter(({ field }) => fields.includes(field));
          const count = wrong.reduce((sum, { issues }) => sum + issues.length, 0);
          const isChanged = fields.some((field) => changed.includes(field));
          return (
            <li key={name}>
              <button type="button" onClick={() => goTo(sectionId(name))}>
                {title}
                <span className="sk-spring" />
                {isChanged ? (
                  <>
                    <span className="sk-dirty" aria-hidden="true" />
                    <span className="sk-vh"> {labels.formChanged}</span>
                  </>
                ) : null}
                {count > 0 ? (
                  <>
                    <Icon shape={errorIcon} size="sm" className="sk-error" />
                    <span className="sk-vh"> {labels.formProblemCount(count)}</span>
                  </>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function goTo(id: string) {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView?.({ block: "start" });
}
