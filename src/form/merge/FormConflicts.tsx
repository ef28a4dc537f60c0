"use client";
import { useEffect, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { ConflictBar } from "../../components/JsonEditor/conflict/ConflictBar.js";
import type { SessionTexts } from "../../schema/index.js";
import { useFormStatus } from "../FormStatus.js";
import { isHeldName } from "../history/heldNames.js";
import type { SaveState } from "../save/useSaving.js";
import { useFormLabels } from "../sessionFormLabels.js";
import { useSharedForm } from "../SessionFormContext.js";

/** The places where somebody else changed the same, above the form. `asked`: a save that waits for them: they take the focus. */
export function FormConflicts({ asked }: { asked: SaveState | undefined }) {
  const labels = useFormLabels();
  const { resolve, focus } = useSharedForm();
  const { conflicts } = useFormStatus();
  const { setFocus } = useFormContext<SessionTexts>();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) bar.current?.querySelector("button")?.focus();
  }, [asked]);
  return (
    <div ref={bar}>
      <ConflictBar
        conflicts={conflicts}
        name={labels.formConflicts}
        onResolve={(conflict, take) => resolve([conflict], take)}
        onResolveAll={(take) => resolve(conflicts, take)}
        onGoTo={([field]) => {
          if (typeof field !== "string" || !isHeldName(field) || field === "drafts") return;
          const go = focus.get(field);
          if (go) go();
          else setFocus(field);
        }}
      />
    </div>
  );
}
