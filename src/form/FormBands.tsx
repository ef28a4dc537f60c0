"use client";
import { useEffect, useRef } from "react";
import { formatPath } from "../json/index.js";
import { Button } from "../ui/Button.js";
import { Callout } from "../ui/Callout.js";
import { STATUS } from "../ui/statusRole.js";
import { lazyPart } from "../ui/lazyPart.js";
import { VisibleText } from "../ui/VisibleText.js";
import { useFormStatus } from "./FormStatus.js";
import { restoredPart } from "./keep/restoredPart.js";
import { RefusedBand } from "./RefusedBand.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";

const conflictsPart = lazyPart(() => import("./merge/FormConflicts.js"));

/** What became of the last save and of a discard, what came back, and what collides: above the fields, and announced. */
export function FormBands() {
  const labels = useFormLabels();
  const { undo, sectionId } = useSharedForm();
  const { save, conflicts, takenOver, dismissTakenOver, kept, discarded } = useFormStatus();
  const { FormConflicts } = conflictsPart.usePart(conflicts.length > 0) ?? {};
  const { RestoredBand } = restoredPart.usePart(kept.restored !== undefined) ?? {};
  /** A band goes with the button that was pressed in it. */
  const leave = () => document.getElementById(sectionId("submit"))?.focus();
  const failed = useRef<HTMLDivElement>(null);
  // the reader may have saved from far below
  useEffect(() => {
    if (save.status !== "idle") failed.current?.scrollIntoView?.({ block: "nearest" });
  }, [save]);
  return (
    <>
      {conflicts.length > 0 && FormConflicts ? (
        <FormConflicts asked={save.status === "refused" ? save : undefined} />
      ) : null}
      {save.status === "failed" && !save.isShown ? (
        <Callout
          ref={failed}
          band
          tone="error"
          role="alert"
          title={labels.formNotSaved}
          actions={
            <Button size="sm" type="submit" onClick={leave}>
              {labels.formTryAgain}
            </Button>
          }
        >
          <VisibleText text={save.message} /> {labels.formNotSavedKept}
          {save.problems.length > 0 ? (
            <ul className="sk-list">
              {save.problems.map(({ path, message }, index) => (
                <li key={index}>
                  <VisibleText text={path.length > 0 ? `${formatPath(path)}: ${message}` : message} />
                </li>
              ))}
            </ul>
          ) : null}
        </Callout>
      ) : null}
      {save.status === "cancelled" ? (
        <Callout
          ref={failed}
          band
          tone="warn"
          {...STATUS}
          title={labels.formCancelled}
          actions={
            <Button size="sm" type="submit" onClick={leave}>
              {labels.formTryAgain}
            </Button>
          }
        >
          {labels.formCancelledHelp}
        </Callout>
      ) : null}
      {save.status === "refused" && conflicts.length === 0 ? <RefusedBand /> : null}
      {kept.restored && RestoredBand ? <RestoredBand restored={kept.restored} onLeave={leave} /> : null}
      {takenOver.length > 0 ? (
        <Callout
          band
          {...STATUS}
          actions={
            <Button
              size="sm"
              variant="quiet"
              onClick={() => {
                leave();
                dismissTakenOver();
              }}
            >
              {labels.formTakenOverSeen}
            </Button>
          }
        >
          {labels.formTakenOver(takenOver.map(labels.formField).join(", "))}
        </Callout>
      ) : null}
      {kept.isRefused ? (
        <Callout band tone="warn" {...STATUS}>
          {labels.formNotKept}
        </Callout>
      ) : null}
      {discarded === 0 ? null : (
        <Callout
          band
          actions={
            <Button
              size="sm"
              onClick={() => {
                leave();
                undo();
              }}
            >
              {labels.formUndoDiscard}
            </Button>
          }
        >
          {labels.formDiscarded(discarded)}
        </Callout>
      )}
      <Announcement
        text={discarded > 0 ? labels.formDiscarded(discarded) : save.status === "saved" ? labels.formSaved : ""}
      />
    </>
  );
}

function Announcement({ text }: { text: string }) {
  return <output className="sk-vh">{text}</output>;
}
