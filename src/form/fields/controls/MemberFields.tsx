"use client";
import { memo } from "react";
import type { JsonIssue } from "../../../json/index.js";
import { Button } from "../../../ui/Button.js";
import { plusIcon } from "../../../ui/icons.js";
import { ChildField } from "../ChildField.js";
import { explanationKey } from "../explainedKeys.js";
import { useFieldPlace } from "../FieldPlace.js";
import type { FieldSpec } from "../FieldSpec.js";
import { shownKey } from "../shownKey.js";
import { useFieldLabels } from "../useFieldLabels.js";
import { MemberRow } from "./MemberRow.js";
import type { ObjectEdits } from "./useObjectEdits.js";

interface MemberFieldsProps {
  name: string;
  spec: FieldSpec;
  isRequired: boolean;
  /** The key is the data's own, not the schema's. */
  isOwn: boolean;
  value: string | undefined;
  /** The key that explains it. */
  explainedBy: string | undefined;
  explanationSpec: FieldSpec;
  explanation: string | undefined;
  /** An explanation may be added. */
  canExplain: boolean;
  issues: readonly JsonIssue[];
  readOnly: boolean;
  edits: ObjectEdits;
}

/** One member of an object, and its explanation as a part of it. Renders again only for these two. */
export const MemberFields = memo(function MemberFields(props: MemberFieldsProps) {
  const { name, spec, isRequired, isOwn, value, explainedBy, explanationSpec, explanation, canExplain, edits } = props;
  const { issues, readOnly } = props;
  const isServers = useFieldPlace()?.serverReason(name) !== undefined;
  const labels = useFieldLabels();
  const title = isOwn ? shownKey(name) : (spec.title ?? shownKey(name));
  const shared = { issues, readOnly, onChange: edits.change };
  const content = (
    <>
      <ChildField
        {...shared}
        step={name}
        spec={spec}
        label={title}
        recordedName={shownKey(name)}
        isRequired={isRequired || isOwn}
        value={value}
      />
      {explainedBy !== undefined ? (
        <div className="sk-explained">
          <ChildField
            {...shared}
            step={explainedBy}
            spec={explanationSpec}
            label={labels.fieldExplanation(title)}
            isRequired={false}
            value={explanation}
          />
        </div>
      ) : canExplain && spec.passing && !readOnly && !isServers && value !== undefined ? (
        <Button
          size="sm"
          variant="quiet"
          className="sk-explain"
          icon={plusIcon}
          onClick={(event) => {
            const member = event.currentTarget.closest(".sk-member");
            edits.change(explanationKey(name), '""');
            // in the next task: the field is there then
            setTimeout(() => member?.querySelector<HTMLElement>(".sk-explained textarea")?.focus());
          }}
        >
          {labels.fieldExplain(title)}
        </Button>
      ) : null}
    </>
  );
  if (!isOwn) return <div className="sk-member">{content}</div>;
  return (
    <MemberRow name={name} edits={edits} readOnly={readOnly || isServers}>
      {content}
    </MemberRow>
  );
});
