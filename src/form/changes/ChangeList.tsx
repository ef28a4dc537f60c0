"use client";
import { useDeferredValue, useMemo, useRef } from "react";
import { useFormContext } from "react-hook-form";
import type { SessionField, SessionTexts } from "../../schema/index.js";
import { CopyButton } from "../../ui/CopyButton.js";
import { readResult } from "../readResult.js";
import { useFormLabels } from "../sessionFormLabels.js";
import { useSharedForm } from "../SessionFormContext.js";
import { useSessionProblems } from "../useSessionProblems.js";
import { FieldChange } from "./FieldChange.js";
import { fieldChanges } from "./fieldChanges.js";
import { useChangedTexts } from "./useChangedTexts.js";

/** Each changed place with what stood there and what will, and the way back. */
export function ChangeList({ changed }: { changed: readonly SessionField[] }) {
  const labels = useFormLabels();
  const form = useFormContext<SessionTexts>();
  const { seed, sectionId } = useSharedForm();
  const list = useRef<HTMLUListElement>(null);
  const problems = useSessionProblems(form.control);
  const texts = useDeferredValue(useChangedTexts(form, changed, list));
  const rows = useMemo(
    () => changed.map((field) => ({ field, record: fieldChanges(field, seed.texts[field], texts[field]) })),
    [changed, seed, texts],
  );
  const count = rows.reduce((sum, { record }) => sum + (record?.changes.length ?? 1), 0);
  const patch = () => {
    const read = readResult(seed, form.getValues());
    return read.ok ? JSON.stringify(read.result.changes, null, 2) : "";
  };
  return (
    <>
      <div className="sk-form__panelhead">
        <h3 id={sectionId("save")}>{labels.formWillBeSaved}</h3>
        <span className="sk-count">{labels.formPathCount(count, changed.length)}</span>
        <span className="sk-spring" />
        <CopyButton
          text={patch}
          label={labels.formCopyChanges}
          copiedLabel={labels.formCopied}
          failedLabel={labels.formCopyFailed}
        />
      </div>
      <ul ref={list} className="sk-diff">
        {rows.map(({ field, record }) => (
          <FieldChange
            key={field}
            field={field}
            record={record}
            text={texts[field]}
            problems={problems.find((one) => one.field === field)}
          />
        ))}
      </ul>
      {seed.source === undefined ? null : <p className="sk-field__help">{labels.formOnlyThese}</p>}
    </>
  );
}
