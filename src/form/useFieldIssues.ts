"use client";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { JsonPath } from "../json/index.js";
import type { SessionRecordField } from "../schema/index.js";
import { issuesOfError } from "./issuesOfError.js";
import type { FieldIssue } from "./JsonFieldError.js";
import type { SharedRecordsForm } from "./useRecordsForm.js";

/** What is wrong at a path of a record and below it. Renders again, and gives another list, only when that changes. */
export function useFieldIssues(
  form: SharedRecordsForm,
  field: SessionRecordField,
  path: JsonPath,
): readonly FieldIssue[] {
  const { subscribe, getFieldState } = form;
  const follow = useCallback(
    (callback: () => void) => subscribe({ name: field, formState: { errors: true }, callback }),
    [subscribe, field],
  );
  const read = () => {
    const { error } = getFieldState(field);
    const found = issuesOfError(error).filter((issue) => startsWith(issue.path, path));
    return found.length === 0 ? "" : JSON.stringify(found);
  };
  const text = useSyncExternalStore(follow, read, read);
  return useMemo(() => (text === "" ? [] : (JSON.parse(text) as FieldIssue[])), [text]); // what was written just above
}

function startsWith(path: JsonPath, start: JsonPath): boolean {
  return start.every((step, index) => path[index] === step);
}
