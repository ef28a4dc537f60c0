"use client";
import { useDeferredValue } from "react";
import { useFormContext } from "react-hook-form";
import type { SessionField, SessionTexts } from "../schema/index.js";
import { Badge } from "../ui/Badge.js";
import { ChangeDiff } from "./ChangeDiff.js";
import { fieldJson } from "./sessionEdits.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useFormText } from "./useFormText.js";
import { useSessionChanges } from "./useSessionChanges.js";
import { useSessionProblems } from "./useSessionProblems.js";

/** What will be saved: each changed field, before and after. */
export function SavePanel() {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const { seed, sectionId } = useSharedForm();
  const changed = useSessionChanges(form, seed);
  const problems = useSessionProblems(form.control);
  const typeOf = (field: SessionField) => problems.find((problem) => problem.field === field)?.type;
  return (
    <aside className="sk-form__save sk-measured" aria-labelledby={sectionId("save")}>
      <div className="sk-form__sticky">
        <div className="sk-form__panelhead">
          <h3 id={sectionId("save")}>{labels.formWillBeSaved}</h3>
          {changed.length > 0 ? <span className="sk-count">{labels.formSaveCount(changed.length)}</span> : null}
        </div>
        {changed.length === 0 ? (
          <p className="sk-field__help">{labels.formNoChanges}</p>
        ) : (
          <ul className="sk-diff">
            {changed.map((field) => (
              <FieldChange key={field} field={field} problem={typeOf(field)} />
            ))}
          </ul>
        )}
        {changed.length > 0 && seed.source !== undefined ? (
          <p className="sk-field__help">{labels.formOnlyThese}</p>
        ) : null}
      </div>
    </aside>
  );
}

function FieldChange({ field, problem }: { field: SessionField; problem: string | undefined }) {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const { seed } = useSharedForm();
  const text = useFormText(form, field);
  const after = useDeferredValue(text);
  const [before, next] = [seed.texts[field], after];
  return (
    <li className="sk-diff__item">
      <div className="sk-diff__path">
        <span className="sk-truncate">{field}</span>
        <span className="sk-spring" />
        {before === undefined ? <Badge>{labels.formAddedBadge}</Badge> : null}
        {next === undefined ? <Badge>{labels.formRemovedBadge}</Badge> : null}
        {problem === undefined ? null : (
          <Badge tone="error">{problem === "json" ? labels.formNotJsonBadge : labels.formInvalidBadge}</Badge>
        )}
      </div>
      <ChangeDiff before={shown(field, before)} after={shown(field, next)} />
    </li>
  );
}

/** A text as it is; the empty text and null as JSON, since nothing would be seen of them. */
function shown(field: SessionField, text: string | null | undefined): string | undefined {
  if (typeof text === "string" && text !== "") return text;
  return fieldJson(field, { [field]: text });
}
