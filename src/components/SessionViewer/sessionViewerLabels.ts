import { formatCount as count } from "../../ui/formatCount.js";

const time = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: "UTC",
});

/** English strings of SessionViewer. */
export const sessionViewerLabels = {
  sessionUnnamed: "Untitled",
  statusCompleted: "Completed",
  statusError: "Ended with an error",
  sessionId: "Session id",
  copySessionId: "Copy session id",
  factStarted: "Started",
  factEnded: "Ended",
  factDuration: "Duration",
  factMessages: "Messages",
  factTokens: "Tokens",
  factCost: "Cost",
  factModel: "Model",
  timeZone: "UTC",
  /** A time in milliseconds since 1970, in the zone that `timeZone` names. */
  formatTime: (ms: number) => time.format(ms),
  tokensIn: (tokens: number) => `${count(tokens)} in`,
  tokensOut: (tokens: number) => `${count(tokens)} out`,
  temperature: (temperature: number) => `temperature ${count(temperature)}`,
  view: "View",
  viewConversation: "Conversation",
  viewJson: "JSON",
  shownRaw: (parts: number) => (parts === 1 ? "1 part shown as recorded" : `${count(parts)} parts shown as recorded`),
  shownRawNext: "Go to the next of them",
  serverOwned: "set by the server",
  details: "Details of the session",
  fieldMetrics: "Metrics",
  fieldFeedback: "Feedback",
  fieldMetadata: "Metadata",
  fieldConfig: "Config",
  fieldUserProperties: "User properties",
  fieldInputs: "Inputs",
  fieldOutputs: "Outputs",
  fieldError: "Error",
  fieldSessionName: "Session name",
  fieldSource: "Source",
  fieldSessionId: "Session id",
  fieldOther: "Other keys",
  panelBesideConversation: "beside the conversation",
  keyCount: (keys: number) => (keys === 1 ? "1 key" : `${count(keys)} keys`),
  copyField: (field: string) => `Copy ${field} as JSON`,
  problemsTitle: "Not everything could be read",
  problemAt: (line: number, column: number, message: string) => `${count(line)}:${count(column)} ${message}`,
  problemsMore: (more: number) => `and ${count(more)} more`,
  notASession: "This is not a session",
  conversationEmptyReason: (reason: string) => `${sentence(reason)}. The rest is in the JSON view.`,
  shownRawReason: (reason: string) => `${sentence(reason)}.`,
  showJson: "Show JSON",
};

/** The names of fields keep their spelling. */
function sentence(reason: string): string {
  return reason.startsWith("the ") ? `T${reason.slice(1)}` : reason;
}
