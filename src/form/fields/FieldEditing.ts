import type { JsonIssue } from "../../json/index.js";
import type { FieldControl } from "../../ui/Field.js";
import type { FieldSpec } from "./FieldSpec.js";

/** What the control inside a field is given. */
export interface FieldEditing<S extends FieldSpec = FieldSpec> {
  readonly spec: S;
  /** The JSON text; undefined: absent. */
  readonly value: string | undefined;
  readonly draft: string | undefined;
  /** Gives the value a new JSON text, and the draft up; undefined takes the value away. */
  readonly set: (value: string | undefined) => void;
  readonly setDraft: (draft: string | undefined) => void;
  /** The words of the label. */
  readonly label: string;
  readonly issues: readonly JsonIssue[];
  readonly readOnly: boolean;
  readonly isRequired: boolean;
  /** For the control, or the first one. */
  readonly control: FieldControl;
}
