"use client";
import { useCallback, useMemo } from "react";
import { parseJson, toValue, type JsonPath } from "../json/index.js";
import type { SessionRecordField } from "../schema/index.js";
import { changeRecord } from "./changeRecord.js";
import { readDrafts, typedAt, writeDraft } from "./drafts.js";
import { fieldDocument } from "./fieldDocument.js";
import { formHistory } from "./history/formHistory.js";
import type { FieldIssue } from "./JsonFieldError.js";
import { useFieldIssues } from "./useFieldIssues.js";
import { useFormSnapshot } from "./useFormText.js";
import { useRecordsForm } from "./useRecordsForm.js";
import { useLexeme } from "./useSessionValue.js";

export interface SessionFieldHandle {
  /** What stands at the path; undefined when it is absent. */
  value: unknown;
  /** Its JSON text as it is written: `1.10` stays `1.10`. */
  lexeme: string | undefined;
  /** What is half-typed; undefined when nothing is. It is held in form state and blocks submit. */
  draft: string | undefined;
  /** Holds a half-typed text, or gives it up. The record's text does not change. */
  setDraft: (text: string | undefined) => void;
  /** Writes a JSON text (default: the draft) to the path. False, and a draft, when it is no JSON or cannot stand there. */
  commit: (lexeme?: string) => boolean;
  /** Takes the member or item away, and its draft. */
  remove: () => boolean;
  /** What is wrong at the path, and below it. Paths are relative to the record. */
  issues: readonly FieldIssue[];
  /** `draft`: something is half-typed. `blocked`: the record's own text is no JSON, so nothing inside it can be edited. */
  status: "ok" | "draft" | "blocked";
}

/** One value inside a record of the form around, for a field that edits just that value. Renders again only for what it gives. */
export function useSessionField(field: SessionRecordField, path: JsonPath): SessionFieldHandle {
  const lexeme = useLexeme(field, path);
  const form = useRecordsForm();
  const key = JSON.stringify(path);
  const draft = useFormSnapshot(
    form,
    (values) => readDrafts(values).find((one) => one.field === field && JSON.stringify(one.path) === key)?.text,
  );
  const isBlocked = useFormSnapshot(form, ({ [field]: text }) => isBroken(form.control, field, text), field);
  const issues = useFieldIssues(form, field, path);

  const setDraft = useCallback(
    (text: string | undefined) => {
      writeDraft(form, { field, path: parsePath(key) }, text);
      void form.trigger(field);
    },
    [form, field, key],
  );
  const commit = useCallback(
    (text = draft) => {
      if (text === undefined) return true;
      const next = changeRecord(form.getValues(field), parsePath(key), text);
      if (next === undefined) setDraft(text);
      else {
        const isTyped = /^["\d-]/.test(text);
        formHistory(form).set(field, next, isTyped ? { merge: typedAt({ field, path: parsePath(key) }) } : undefined);
        setDraft(undefined);
      }
      return next !== undefined;
    },
    [form, field, key, draft, setDraft],
  );
  const remove = useCallback(() => {
    const next = changeRecord(form.getValues(field), parsePath(key), undefined);
    if (next !== undefined) formHistory(form).set(field, next);
    setDraft(undefined);
    return next !== undefined;
  }, [form, field, key, setDraft]);

  const value = useMemo(() => (lexeme === undefined ? undefined : toValue(parseJson(lexeme))), [lexeme]);
  const status = isBlocked ? "blocked" : draft === undefined ? "ok" : "draft";
  return { value, lexeme, draft, setDraft, commit, remove, issues, status };
}

function isBroken(control: object, field: SessionRecordField, text: string | undefined): boolean {
  return text !== undefined && fieldDocument(control, field, text).problems.length > 0;
}

function parsePath(key: string): JsonPath {
  const path: unknown = JSON.parse(key);
  return Array.isArray(path) ? path : [];
}
