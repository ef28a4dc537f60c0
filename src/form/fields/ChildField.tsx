"use client";
import { memo } from "react";
import type { JsonIssue } from "../../json/index.js";
import { useFieldPlace } from "./FieldPlace.js";
import type { FieldSpec } from "./FieldSpec.js";
import { FieldView } from "./FieldView.js";

interface ChildFieldProps {
  /** The key or the index in the value around. */
  step: string | number;
  spec: FieldSpec;
  label: string;
  recordedName?: string;
  isRequired: boolean;
  value: string | undefined;
  issues: readonly JsonIssue[];
  readOnly: boolean;
  onChange: (step: string | number, value: string | undefined) => void;
}

/** A field inside another one: in a session form by its path there, elsewhere as a part of the value around. */
export const ChildField = memo(function ChildField({
  step,
  onChange,
  issues,
  value,
  readOnly,
  ...shared
}: ChildFieldProps) {
  const place = useFieldPlace();
  if (!place) {
    return (
      <FieldView
        {...shared}
        value={value}
        readOnly={readOnly}
        issues={issues.flatMap((issue) => (issue.path[0] === step ? [{ ...issue, path: issue.path.slice(1) }] : []))}
        onValueChange={(next) => onChange(step, next)}
      />
    );
  }
  const { Child, field, path } = place;
  return <Child field={field} path={[...path, step]} recordedName={undefined} readOnly={readOnly} {...shared} />;
});
