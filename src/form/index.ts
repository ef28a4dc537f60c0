export { isJsonFieldError, type FieldIssue, type JsonFieldError } from "./JsonFieldError.js";
export type { SessionFieldEdits } from "./sessionEdits.js";
export { SessionFieldView, type SessionFieldViewProps } from "./SessionFieldView.js";
export { SessionForm, type SessionFormProps } from "./SessionForm.js";
export type { SessionFormLabels } from "./sessionFormLabels.js";
export type { SessionFormResult, SubmitOutcome, SubmitSession } from "./SessionFormResult.js";
export { sessionResolver } from "./sessionResolver.js";
export type { SessionSeed } from "./sessionSeed.js";
export { useSessionField, type SessionFieldHandle } from "./useSessionField.js";
export {
  useSessionForm,
  type SaveState,
  type SessionFormHandle,
  type UseSessionFormOptions,
} from "./useSessionForm.js";
export { useSessionValue } from "./useSessionValue.js";
