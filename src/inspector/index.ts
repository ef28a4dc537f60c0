export { SessionInspector, type SessionInspectorProps } from "./SessionInspector.js";
export { inspectorLabels, type InspectorLabels } from "./inspectorLabels.js";
export type { Theme } from "./Theme.js";
export { httpStore, type HttpStoreOptions } from "../store/httpStore.js";
export { memoryStore, type MemoryFile, type MemoryStoreOptions } from "../store/memoryStore.js";
export { StoreError } from "../store/StoreError.js";
export type {
  SaveResult,
  SessionListing,
  SessionRecord,
  SessionStore,
  SessionSummary,
  StoreProblem,
} from "../store/SessionStore.js";
