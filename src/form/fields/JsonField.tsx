"use client";
import { forwardRef, useMemo } from "react";
import { JsonEditor } from "../../components/JsonEditor/JsonEditor.js";
import { Disclosure } from "../../ui/Disclosure.js";
import { VisibleText } from "../../ui/VisibleText.js";
import { UnsetValue } from "./controls/UnsetValue.js";
import type { FieldEditing } from "./FieldEditing.js";
import { FieldFrame } from "./FieldFrame.js";
import type { FieldProps } from "./FieldProps.js";
import { schemaOfSpec } from "./schemaOfSpec.js";
import { useFieldLabels } from "./useFieldLabels.js";

/** Any value as JSON: one line of it, and the editor when it is opened. What is no JSON yet is a draft. */
export const JsonField = forwardRef<HTMLDivElement, FieldProps>(function JsonField(props, ref) {
  return <FieldFrame {...props} ref={ref} own="sk-jsonfield" isGroup showsInnerIssues Control={Json} />;
});

const LONGEST_LINE = 200;

function Json(editing: FieldEditing) {
  const { spec, value, draft, set, setDraft, label, issues, readOnly } = editing;
  const labels = useFieldLabels();
  const checker = useMemo(() => {
    const schema = schemaOfSpec(spec);
    return {
      check: () => issues.filter(({ code }) => code !== "draft"),
      ...(schema && { jsonSchema: () => schema }),
    };
  }, [issues, spec]);
  const text = draft ?? value;
  if (text === undefined) return <UnsetValue {...editing} />;
  return (
    <Disclosure
      lazy
      className="sk-jsonfield__fold"
      defaultOpen={draft !== undefined}
      summary={
        <span className="sk-mono">
          <VisibleText text={text.slice(0, LONGEST_LINE).replace(/\s+/g, " ")} />
        </span>
      }
    >
      <JsonEditor
        aria-label={labels.fieldJson(label)}
        value={text}
        checker={checker}
        readOnly={readOnly}
        onValueChange={(next, { problems }) => (problems.length > 0 ? setDraft(next) : set(next))}
      />
    </Disclosure>
  );
}
