"use client";
import { ConversationSection } from "./ConversationSection.js";
import { DetailsSection } from "./DetailsSection.js";
import { FormNav } from "./FormNav.js";
import { recordOrder } from "./layoutOrder.js";
import { RecordSection } from "./RecordSection.js";
import { SavePanel } from "./SavePanel.js";
import { useSharedForm } from "./SessionFormContext.js";
import { UnreadableText } from "./UnreadableText.js";

/** All fields of a session, with the list of sections before and what will be saved behind them; a text that is no session as it is. */
export function SessionFormLayout() {
  const { seed, readOnly } = useSharedForm();
  if (seed.problems.length > 0) return <UnreadableText seed={seed} />;
  return (
    <div className={readOnly ? "sk-form sk-form--read" : "sk-form"}>
      <FormNav />
      <div className="sk-form__fields">
        <DetailsSection />
        <ConversationSection />
        {recordOrder.map((field) => (
          <RecordSection key={field} field={field} />
        ))}
      </div>
      {readOnly ? null : <SavePanel />}
    </div>
  );
}
