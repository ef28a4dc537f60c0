"use client";
import { useMemo } from "react";
import { parseJson, toValue, type JsonPath } from "../json/index.js";
import type { SessionRecordField, SessionSchema, SessionValue } from "../schema/index.js";
import { fieldDocument } from "./fieldDocument.js";
import { lexemeAt } from "./lexemeAt.js";
import { useFormSnapshot } from "./useFormText.js";
import { useRecordsForm } from "./useRecordsForm.js";
import type { ValueAt } from "./ValueAt.js";

/**
 * A value inside a record of the form around, by its path: `useSessionValue(schema, "metrics", ["accuracy"])` is typed by
 * the schema, `useSessionValue("metrics", ["accuracy"])` is unknown. Undefined when it is absent. Renders again only
 * when that value's own text changes. While the text is half-typed it is what can be read of it.
 */
export function useSessionValue<S extends SessionSchema, F extends SessionRecordField, const P extends JsonPath>(
  schema: S,
  field: F,
  path: P,
): ValueAt<SessionValue<S>[F], P> | undefined;
export function useSessionValue(field: SessionRecordField, path: JsonPath): unknown;
export function useSessionValue(
  ...args: [SessionSchema, SessionRecordField, JsonPath] | [SessionRecordField, JsonPath]
): unknown {
  const [field, path] = args.length === 3 ? [args[1], args[2]] : args;
  const lexeme = useLexeme(field, path);
  return useMemo(() => (lexeme === undefined ? undefined : toValue(parseJson(lexeme))), [lexeme]);
}

/** The JSON text at a path of a record of the form around. */
export function useLexeme(field: SessionRecordField, path: JsonPath): string | undefined {
  const form = useRecordsForm();
  return useFormSnapshot(
    form,
    ({ [field]: text }) => (text === undefined ? undefined : lexemeAt(fieldDocument(form.control, field, text), path)),
    field,
  );
}
