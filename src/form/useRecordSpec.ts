"use client";
import { useMemo } from "react";
import type { SessionRecordField, SessionSchema } from "../schema/index.js";
import type { FieldSpec } from "./fields/FieldSpec.js";
import { recordSpec } from "./recordSpec.js";

/** What a schema says of a record. */
export function useRecordSpec(schema: SessionSchema | undefined, field: SessionRecordField): FieldSpec {
  return useMemo(() => recordSpec(schema, field), [schema, field]);
}
