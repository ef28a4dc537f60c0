import type { HTMLAttributes } from "react";
import type { Labels } from "../../components/labels.js";
import type { JsonIssue } from "../../json/index.js";
import type { SessionFormLabels } from "../sessionFormLabels.js";
import type { FieldSpec } from "./FieldSpec.js";

/** What every field takes, beside native attributes for its root `div`. */
export interface FieldProps<S extends FieldSpec = FieldSpec> extends Omit<
  HTMLAttributes<HTMLDivElement>,
  "children" | "defaultValue" | "onChange"
> {
  /** What the value may be. `readFieldSpec` reads it from a JSON Schema. */
  spec: S;
  /** Default: the title of the spec. */
  label?: string;
  /** The key of the value in its record: shown when the label says something else. */
  recordedName?: string;
  /** The JSON text of the value, as it is spelled. Controlled twin of `defaultValue`: given as undefined, the value is absent. */
  value?: string;
  /** Default: absent. */
  defaultValue?: string;
  /** Told each new JSON text; undefined takes the value away. */
  onValueChange?: (value: string | undefined) => void;
  /** What is half-typed, and no value yet. The field holds it itself unless there is an `onDraftChange`. */
  draft?: string;
  onDraftChange?: (draft: string | undefined) => void;
  /** The JSON text as it is saved: given (also as undefined, for absent), the field says that it changed, and takes that back. */
  original?: string;
  /** What is wrong with the value, paths relative to it. */
  issues?: readonly JsonIssue[];
  /** The value cannot be taken away. Default false. */
  isRequired?: boolean;
  /** Default false. */
  readOnly?: boolean;
  /** Why a server writes the value: the field says so, and is read-only. */
  serverReason?: string;
  /** Sends the JSON text with a plain form under this name; an absent value is not sent. */
  name?: string;
  labels?: Partial<SessionFormLabels & Labels>;
}
