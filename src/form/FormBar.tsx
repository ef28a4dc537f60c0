"use client";
import type { ReactNode, Ref } from "react";
import { useFormContext } from "react-hook-form";
import type { SessionTexts } from "../schema/index.js";
import { Button } from "../ui/Button.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useSessionChanges } from "./useSessionChanges.js";
import { useSessionProblems } from "./useSessionProblems.js";

interface FormBarProps {
  titleId: string;
  /** There is something to discard. */
  isDirty: boolean;
  saveRef: Ref<HTMLButtonElement>;
  isSaving: boolean;
  actions: ReactNode;
  onGoToProblem: () => void;
  onDiscard: () => void;
}

/** The head of the form: its name, the way to the first problem, discard and save. */
export function FormBar(props: FormBarProps) {
  const { titleId, isDirty, saveRef, isSaving, actions, onGoToProblem, onDiscard } = props;
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const { seed } = useSharedForm();
  const changes = useSessionChanges(form, seed).length;
  const problems = useSessionProblems(form.control).reduce((sum, { issues }) => sum + issues.length, 0);
  return (
    <div className="sk-formbar">
      <h2 id={titleId}>{labels.form}</h2>
      <span className="sk-spring" />
      {problems > 0 ? (
        <Button variant="link" className="sk-formbar__problems" onClick={onGoToProblem}>
          {labels.formProblemCount(problems)}
        </Button>
      ) : null}
      {actions}
      <Button
        variant="quiet"
        aria-disabled={!isDirty}
        onClick={() => {
          if (isDirty) onDiscard();
        }}
      >
        {labels.formDiscard}
      </Button>
      <Button
        ref={saveRef}
        type="submit"
        variant="primary"
        aria-disabled={isSaving}
        aria-keyshortcuts="Control+S Meta+S"
        title={labels.formSaveKeys}
      >
        {isSaving ? labels.formSaving : labels.formSave}{" "}
        {changes > 0 && !isSaving ? <span className="sk-num">{labels.formSaveCount(changes)}</span> : null}
      </Button>
    </div>
  );
}
