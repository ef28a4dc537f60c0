"use client";
import { useEffect, useState } from "react";
import { sessionFields } from "../schema/sessionFields.js";
import type { FormHistory, TakenStep } from "./history/createFormHistory.js";
import { isRecordName } from "./history/heldNames.js";
import { useFormLabels } from "./sessionFormLabels.js";

/** What undo or redo did last, in words; the section where it was done comes into view. */
export function useTakenSteps(history: FormHistory, sectionId: (section: string) => string): string {
  const labels = useFormLabels();
  const [taken, setTaken] = useState<TakenStep>();
  useEffect(
    () =>
      history.subscribe((step) => {
        setTaken(step);
        const [field] = step ? fieldsOf(step) : [];
        if (field === undefined) return;
        const heading = document.getElementById(sectionId(isRecordName(field) ? field : "details"));
        const section = heading?.closest("section");
        if (!section) return;
        const isThere = section.contains(document.activeElement);
        // after what was changed is drawn
        setTimeout(() => {
          if (!isThere) heading?.scrollIntoView?.({ block: "nearest" });
          // what had the focus may have gone with the step
          if (document.activeElement === document.body) heading?.focus({ preventScroll: true });
        });
      }),
    [history, sectionId],
  );
  if (!taken) return "";
  const names = fieldsOf(taken).map(labels.formField).join(", ");
  return taken.way === "undo" ? labels.formUndone(names) : labels.formRedone(names);
}

function fieldsOf({ names }: TakenStep) {
  return sessionFields.flatMap(({ name }) => (names.includes(name) ? [name] : []));
}
