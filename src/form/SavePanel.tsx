"use client";
import { useFormContext } from "react-hook-form";
import type { SessionTexts } from "../schema/index.js";
import { lazyPart } from "../ui/lazyPart.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { useSharedForm } from "./SessionFormContext.js";
import { useSessionChanges } from "./useSessionChanges.js";

const changesPart = lazyPart(() => import("./changes/ChangeList.js"));

/** What will be saved: each changed place, before and after, and the way back. */
export function SavePanel() {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const { seed, sectionId } = useSharedForm();
  const changed = useSessionChanges(form, seed);
  const { ChangeList } = changesPart.usePart(changed.length > 0) ?? {};
  return (
    <aside className="sk-form__save sk-measured" aria-labelledby={sectionId("save")}>
      <div className="sk-form__sticky">
        {changed.length > 0 && ChangeList ? (
          <ChangeList changed={changed} />
        ) : (
          <>
            <h3 id={sectionId("save")}>{labels.formWillBeSaved}</h3>
            {changed.length === 0 ? <p className="sk-field__help">{labels.formNoChanges}</p> : null}
          </>
        )}
      </div>
    </aside>
  );
}
