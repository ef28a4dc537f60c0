"use client";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { useInspectorLabels } from "../labels.js";
import { changedFields } from "./changedFields.js";

export interface ConflictBandProps {
  /** The text that the edits were made on, and the text stored now. */
  base: string;
  theirs: string;
  /** Whether the edits can go onto what is stored now. */
  canSaveMine: boolean;
  onSaveMine(): void;
  onKeepEditing(): void;
  onReloadTheirs(): void;
}

/** Someone else changed what is being edited. Taking theirs throws edits away, so it asks once more, with focus on the way back. */
export function ConflictBand(props: ConflictBandProps): ReactElement {
  const { base, theirs, canSaveMine, onSaveMine, onKeepEditing, onReloadTheirs } = props;
  const labels = useInspectorLabels();
  const [step, setStep] = useState<"offered" | "asking" | "called-off">("offered");
  const cancel = useRef<HTMLButtonElement>(null);
  const reload = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === "asking") cancel.current?.focus();
    if (step === "called-off") reload.current?.focus();
  }, [step]);
  const changed = useMemo(() => changedFields(base, theirs), [base, theirs]);
  return (
    <Callout
      band
      tone="warn"
      role="alert"
      title={labels.conflict}
      actions={
        step === "asking" ? (
          <>
            <Button size="sm" onClick={onReloadTheirs}>
              {labels.reloadTheirsConfirm}
            </Button>
            <Button size="sm" variant="quiet" ref={cancel} onClick={() => setStep("called-off")}>
              {labels.cancel}
            </Button>
          </>
        ) : (
          <>
            {canSaveMine ? (
              <Button size="sm" onClick={onSaveMine}>
                {labels.saveMine}
              </Button>
            ) : null}
            <Button size="sm" ref={reload} onClick={() => setStep("asking")}>
              {labels.reloadTheirs}
            </Button>
            <Button size="sm" variant="quiet" onClick={onKeepEditing}>
              {labels.keepEditing}
            </Button>
          </>
        )
      }
    >
      {canSaveMine ? labels.conflictChanged(changed.join(", ")) : labels.conflictBroken}
    </Callout>
  );
}
