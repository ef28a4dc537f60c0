"use client";
import {
  forwardRef,
  memo,
  useCallback,
  useMemo,
  useState,
  type ForwardRefExoticComponent,
  type RefAttributes,
} from "react";
import type { JsonPath } from "../json/index.js";
import type { ServerKeys, SessionRecordField, SessionSchema } from "../schema/index.js";
import { serverReason } from "../schema/serverReason.js";
import { moveDrafts } from "./drafts.js";
import { fieldDocument } from "./fieldDocument.js";
import { lexemeAt } from "./lexemeAt.js";
import { FieldPlaceProvider, type FieldPlace } from "./fields/FieldPlace.js";
import type { FieldSpec } from "./fields/FieldSpec.js";
import { FieldView, type FieldViewProps } from "./fields/FieldView.js";
import { shownKey } from "./fields/shownKey.js";
import { useFieldLabels } from "./fields/useFieldLabels.js";
import { useOuterForm } from "./SessionFormContext.js";
import type { SessionSeed } from "./sessionSeed.js";
import { specAt } from "./specAt.js";
import { useRecordsForm } from "./useRecordsForm.js";
import { useRecordSpec } from "./useRecordSpec.js";
import { useServerKeys } from "./useServerKeys.js";
import { useSessionField } from "./useSessionField.js";

type HeldProps =
  | "spec"
  | "value"
  | "defaultValue"
  | "onValueChange"
  | "draft"
  | "onDraftChange"
  | "original"
  | "issues"
  | "name"
  | "serverReason";

export interface SessionFieldViewProps extends Omit<FieldViewProps, HeldProps> {
  /** The record. */
  field: SessionRecordField;
  /** The place of the value in it. */
  path: JsonPath;
  /** What the value may be. Default: what the schema says of that place. */
  spec?: FieldSpec;
  /** Default: that of the SessionForm around. */
  schema?: SessionSchema;
  /** Says what is wrong with the value. Default true; false while nobody has been asked for it yet. */
  showsIssues?: boolean;
}

const noIssues: readonly never[] = [];

/**
 * The field of one value inside a record of the form around (SessionForm, or FormProvider with useSessionForm). The field renders
 * again only when that value, its draft or its problems change.
 */
export const SessionFieldView: ForwardRefExoticComponent<SessionFieldViewProps & RefAttributes<HTMLDivElement>> =
  forwardRef(function SessionFieldView(
    {
      field,
      path: givenPath,
      schema,
      spec: givenSpec,
      label,
      recordedName,
      isRequired,
      readOnly = false,
      showsIssues = true,
      ...rest
    },
    ref,
  ) {
    const outer = useOuterForm();
    const labels = useFieldLabels();
    const path = useSamePath(givenPath);
    const recordSpec = useRecordSpec(schema ?? outer?.schema, field);
    const said = useMemo(() => specAt(recordSpec, path), [recordSpec, path]);
    const keys = useServerKeys(schema);
    const reason = serverReason(keys, field, path);
    const spec = givenSpec ?? said.spec;
    const { lexeme, draft, setDraft, commit, remove, issues, status } = useSessionField(field, path);
    const name = shownKey(String(path.at(-1) ?? field));
    const isBlocked = status === "blocked";
    const relative = useMemo(() => {
      if (isBlocked) return [{ path: [], code: "blocked", message: labels.fieldBlocked }];
      return issues.map((issue) => ({ ...issue, path: issue.path.slice(path.length) }));
    }, [issues, path, isBlocked, labels]);
    const onValueChange = useCallback(
      (next: string | undefined) => (next === undefined ? remove() : commit(next)),
      [commit, remove],
    );
    const original = useMemo(() => outer && lexemeInSeed(outer.seed, field, path), [outer, field, path]);
    return (
      <FieldPlaceProvider value={useFieldPlaceAt(field, path, keys)}>
        <StillField
          {...rest}
          {...(outer ? { original } : undefined)}
          {...(reason === undefined ? undefined : { serverReason: reason })}
          ref={ref}
          spec={spec}
          label={label ?? spec.title ?? name}
          recordedName={recordedName ?? (label === undefined ? name : undefined)}
          isRequired={isRequired ?? said.isRequired}
          readOnly={readOnly || isBlocked || outer?.readOnly === true}
          value={lexeme}
          draft={draft}
          issues={showsIssues || isBlocked ? relative : noIssues}
          onValueChange={onValueChange}
          onDraftChange={setDraft}
        />
      </FieldPlaceProvider>
    );
  });

/** A new context of react-hook-form renders the view, and not the field. */
const StillField = memo(FieldView);

const PlacedField = memo(SessionFieldView, (one, other) => {
  const { path, ...rest } = one;
  const { path: otherPath, ...otherRest } = other;
  const keys = new Set([...Object.keys(rest), ...Object.keys(otherRest)]);
  const isSamePath = JSON.stringify(path) === JSON.stringify(otherPath);
  return isSamePath && [...keys].every((key) => Object.is(Reflect.get(rest, key), Reflect.get(otherRest, key)));
});

/** The place of a value, for the fields inside it. */
export function useFieldPlaceAt(field: SessionRecordField, path: JsonPath, keys: ServerKeys): FieldPlace {
  const form = useRecordsForm();
  return useMemo(
    () => ({
      field,
      path,
      Child: PlacedField,
      serverReason: (step) => serverReason(keys, field, [...path, step]),
      onMove: (moved) => moveDrafts(form, { field, path }, moved),
    }),
    [form, field, path, keys],
  );
}

/** The path as the same list as long as its steps are the same. */
function useSamePath(path: JsonPath): JsonPath {
  const [same, setSame] = useState(path);
  if (same === path || JSON.stringify(same) === JSON.stringify(path)) return same;
  setSame(path);
  return path;
}

function lexemeInSeed(seed: SessionSeed, field: SessionRecordField, path: JsonPath): string | undefined {
  const text = seed.texts[field];
  return text === undefined ? undefined : lexemeAt(fieldDocument(seed, field, text), path);
}
