"use client";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { formatPath } from "../json/index.js";
import type { SessionTexts } from "../schema/index.js";
import { Button } from "../ui/Button.js";
import { IconButton } from "../ui/IconButton.js";
import { redoIcon, undoIcon } from "../ui/icons.js";
import { VisibleText } from "../ui/VisibleText.js";
import { ReadOnlyBar } from "./ReadOnlyBar.js";
import { useFormStatus } from "./FormStatus.js";
import { formHistory } from "./history/formHistory.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useSessionChanges } from "./useSessionChanges.js";
import { useSessionProblems } from "./useSessionProblems.js";

export interface FormBarProps {
  /** Before Discard and Save. */
  actions?: ReactNode;
}

/** The head of the form: its name, undo and redo, the way to the first problem, discard and save. Save is a submit button of the `form` around. */
export function FormBar({ actions }: FormBarProps) {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const { seed, sectionId, goToProblem, discard, cancel, readOnly } = useSharedForm();
  const { isDirty, save } = useFormStatus();
  const changes = useSessionChanges(form, seed).length;
  const problems = useSessionProblems(form.control).reduce((sum, { issues }) => sum + issues.length, 0);
  const isSaving = save.status === "saving";
  const isSlow = useSlow(isSaving);
  if (readOnly) return <ReadOnlyBar actions={actions} />;
  return (
    <div className="sk-formbar">
      <h2 id={sectionId("title")}>{labels.form}</h2>
      <UndoButtons />
      <span className="sk-spring" />
      {problems > 0 ? (
        <Button variant="link" className="sk-formbar__problems" onClick={goToProblem}>
          {labels.formProblemCount(problems)}
        </Button>
      ) : null}
      {actions}
      {isSlow ? (
        <Button variant="quiet" onClick={cancel}>
          {labels.formCancelSave}
        </Button>
      ) : (
        <Button
          variant="quiet"
          aria-disabled={!isDirty || isSaving}
          onClick={() => {
            if (isDirty && !isSaving) discard();
          }}
        >
          {labels.formDiscard}
        </Button>
      )}
      <Button
        id={sectionId("submit")}
        type="submit"
        variant="primary"
        aria-disabled={isSaving}
        aria-keyshortcuts="Control+S Meta+S"
        title={labels.formSaveKeys}
      >
        {isSaving ? labels.formSaving : labels.formSave}{" "}
        {changes > 0 && !isSaving ? <span className="sk-num">{labels.formSaveCount(changes)}</span> : null}
      </Button>
      {isSlow ? <progress className="sk-formbar__progress" aria-label={labels.formSaving} /> : null}
    </div>
  );
}

/** Undo and redo of the whole form, and where the last change is. */
function UndoButtons() {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const { undo, redo } = useSharedForm();
  const history = formHistory(form);
  const able = () => `${history.canUndo} ${history.canRedo}`;
  useSyncExternalStore(history.subscribe, able, () => "");
  return (
    <span className="sk-row sk-formbar__undo">
      <IconButton
        icon={undoIcon}
        flip
        label={labels.formUndo}
        aria-keyshortcuts="Control+Z Meta+Z"
        aria-disabled={!history.canUndo}
        onClick={undo}
      />
      <IconButton
        icon={redoIcon}
        flip
        label={labels.formRedo}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        aria-disabled={!history.canRedo}
        onClick={redo}
      />
      <LastChange />
    </span>
  );
}

/** Milliseconds without a step before it is said where the last one is: to find that in a large record takes a moment. */
const PAUSE = 150;

function LastChange() {
  const labels = useFormLabels();
  const history = formHistory(useFormContext<SessionTexts>());
  const [place, setPlace] = useState(history.lastPlace);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = history.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setPlace(history.lastPlace()), PAUSE);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [history]);
  if (!place) return null;
  const path = place.name === "drafts" ? labels.formHalfTyped : formatPath([place.name, ...place.path]);
  return (
    <span className="sk-formbar__last sk-muted sk-truncate">
      {labels.formLast} <VisibleText text={path} />
    </span>
  );
}

/** Milliseconds until a save is slow. */
const SLOW = 400;

/** Whether something goes on for longer than a moment. */
function useSlow(isGoing: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  if (!isGoing && isSlow) setSlow(false);
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, [isGoing]);
  return isSlow;
}
