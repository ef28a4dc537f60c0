export { httpStore, type HttpStoreOptions } from "./httpStore.js";
export { memoryStore, type MemoryFile, type MemoryStoreOptions } from "./memoryStore.js";
export { isSaveRequest } from "./isSaveRequest.js";
export { protocol, type SaveRequest } from "./protocol.js";
export { splitSessions } from "./splitSessions.js";
export { summarise } from "./summarise.js";
export { StoreError } from "./StoreError.js";
export type { SessionLayout, SessionPart, SessionSplit } from "./SessionSplit.js";
export type { SessionSource } from "./SessionSource.js";
export type {
  SaveResult,
  SessionListing,
  SessionRecord,
  SessionStore,
  SessionSummary,
  StoreProblem,
} from "./SessionStore.js";
