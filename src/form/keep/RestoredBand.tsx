"use client";
import { Button } from "../../ui/Button.js";
import { Callout } from "../../ui/Callout.js";
import { CopyButton } from "../../ui/CopyButton.js";
import { STATUS } from "../../ui/statusRole.js";
import { useFormStatus } from "../FormStatus.js";
import { useFormLabels } from "../sessionFormLabels.js";
import { useSharedForm } from "../SessionFormContext.js";
import type { KeptDraftState } from "./useKeptDraft.js";

interface RestoredBandProps {
  restored: NonNullable<KeptDraftState["restored"]>;
  onLeave: () => void;
}

/** Unsaved edits of before came back: keep them or discard them; what could not be put back can be copied. */
export function RestoredBand({ restored, onLeave }: RestoredBandProps) {
  const labels = useFormLabels();
  const { discard } = useSharedForm();
  const { kept } = useFormStatus();
  const act = (what?: () => void) => () => {
    onLeave();
    what?.();
    kept.dismiss();
  };
  return (
    <Callout
      band
      {...STATUS}
      title={labels.formRestored(formatTime(restored.savedAt))}
      actions={
        <>
          <Button size="sm" onClick={act()}>
            {labels.formRestoredKeep}
          </Button>
          <Button size="sm" variant="quiet" onClick={act(discard)}>
            {labels.formRestoredDiscard}
          </Button>
        </>
      }
    >
      {labels.formRestoredHelp}
      {restored.lost.map(({ name, change, value }) => (
        <p key={name} className="sk-row">
          {labels.formLost(labels.formField(name))}
          <CopyButton
            text={() => change?.insert ?? value ?? ""}
            label={labels.formLostCopy(labels.formField(name))}
            copiedLabel={labels.formLostCopied}
            failedLabel={labels.formLostCopyFailed}
          />
        </p>
      ))}
    </Callout>
  );
}

const timeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function formatTime(ms: number): string {
  const time = new Date(ms);
  return Number.isNaN(time.getTime()) ? "" : timeFormat.format(time);
}
