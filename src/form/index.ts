export { createReviewMemory, type ReviewMemory } from "./review/createReviewMemory.js";
export type { ReviewField, ReviewPlace } from "./review/ReviewField.js";
export type { ReviewLabels } from "./review/reviewLabels.js";
export type { ReviewQueue } from "./review/ReviewQueue.js";
export { SessionReview, type SessionReviewProps } from "./review/SessionReview.js";
export type { ReviewAdvance } from "./review/useReview.js";
export { useReviewQueue, type ReviewQueueItem, type UseReviewQueueOptions } from "./review/useReviewQueue.js";
export { isJsonFieldError, type FieldIssue, type JsonFieldError } from "./JsonFieldError.js";
export type { SessionFieldEdits } from "./sessionEdits.js";
export { SessionFieldView, type SessionFieldViewProps } from "./SessionFieldView.js";
export { SessionForm, type SessionFormProps } from "./SessionForm.js";
export type { SessionFormLabels } from "./sessionFormLabels.js";
export type { SessionFormResult, SubmitFailure, SubmitOutcome, SubmitSession } from "./SessionFormResult.js";
export { sessionResolver } from "./sessionResolver.js";
export { readSessionTexts } from "./readSessionTexts.js";
export type { SessionSeed } from "./sessionSeed.js";
export { useSessionField, type SessionFieldHandle } from "./useSessionField.js";
export { useSessionForm, type HostForm, type SessionFormHandle, type UseSessionFormOptions } from "./useSessionForm.js";
export { useSessionValue } from "./useSessionValue.js";
export { browserDraftStorage, type DraftStorage } from "./keep/DraftStorage.js";
export { FormBar as SessionFormBar, type FormBarProps as SessionFormBarProps } from "./FormBar.js";
export { FormBands as SessionFormBands } from "./FormBands.js";
export { FormNav as SessionFormSections } from "./FormNav.js";
export { DetailsSection as SessionFormDetails } from "./DetailsSection.js";
export { ConversationSection as SessionFormConversation } from "./ConversationSection.js";
export {
  RecordSection as SessionFormRecord,
  type RecordSectionProps as SessionFormRecordProps,
} from "./RecordSection.js";
export { SavePanel as SessionFormChanges } from "./SavePanel.js";
export { SessionFormLayout } from "./SessionFormLayout.js";
export { SessionFormScope, type SessionFormScopeProps } from "./SessionFormScope.js";
export type { SaveState } from "./save/useSaving.js";
export type { ServerProblem } from "./save/ServerProblem.js";
