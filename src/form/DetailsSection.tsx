"use client";
import { isUuid } from "../schema/isUuid.js";
import { newSessionId } from "../schema/newSessionId.js";
import { ErrorField } from "./ErrorField.js";
import { FormSection } from "./FormSection.js";
import { useFormLabels } from "./sessionFormLabels.js";
import { DetailField } from "./DetailField.js";

/** Sources seen in HoneyHive; any other text is as good. */
const SOURCES = ["playground", "production", "evaluation", "staging", "dev"];

/** Name, source, id and error of the session. */
export function DetailsSection() {
  const labels = useFormLabels();
  return (
    <FormSection name="details" title={labels.formDetails}>
      <DetailField field="sessionName" />
      <DetailField field="source" suggestions={SOURCES} />
      <DetailField
        field="sessionId"
        mono
        maker={{ label: labels.formNewId, make: newSessionId }}
        absentHelp={labels.formIdAbsent}
        warn={(id) => (isUuid(id) ? undefined : labels.formIdNotUuid)}
      />
      <ErrorField />
    </FormSection>
  );
}
