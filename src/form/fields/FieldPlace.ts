"use client";
import { createContext, useContext, type ComponentType } from "react";
import type { JsonPath } from "../../json/index.js";
import type { SessionRecordField } from "../../schema/index.js";
import type { FieldSpec } from "./FieldSpec.js";

/** What a field inside another one is drawn with, when the values are those of a session form. */
export interface PlacedFieldProps {
  field: SessionRecordField;
  path: JsonPath;
  spec: FieldSpec;
  label: string;
  recordedName: string | undefined;
  isRequired: boolean;
  readOnly: boolean;
}

/** Where in a session form a field stands: the fields inside it follow their own values there. */
export interface FieldPlace {
  readonly field: SessionRecordField;
  readonly path: JsonPath;
  readonly Child: ComponentType<PlacedFieldProps>;
  /** Why a server writes a member; undefined when it does not. */
  readonly serverReason: (step: string | number) => string | undefined;
  /** Told when what is inside moves: the place of a step from now on, undefined when it goes. What is half-typed goes along. */
  readonly onMove: (moved: (step: string | number) => string | number | undefined) => void;
}

const Context = createContext<FieldPlace | undefined>(undefined);

export const FieldPlaceProvider = Context.Provider;

/** The place of the field around; undefined outside of a session form. */
export function useFieldPlace(): FieldPlace | undefined {
  return useContext(Context);
}
