import { formatCount as count } from "../../../ui/formatCount.js";
import { formatDuration } from "../../../ui/formatDuration.js";

const plural = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;

/** English strings of the bar above a conversation, and of its outline. */
export const chatToolLabels = {
  chatTools: "Conversation tools",
  chatSoFar: (messages: number) => `${plural(messages, "message", "messages")} so far`,
  chatDuration: (ms: number) => formatDuration(ms),
  chatOutline: "Outline",
  chatExpandAll: "Expand all",
  chatCollapseAll: "Collapse all",
  chatFindOpen: "Find",
  chatMore: "Copy or save",
  chatCopyMarkdown: "Copy as Markdown",
  chatCopyText: "Copy as plain text",
  chatCopyJson: "Copy as JSON",
  chatCopyOpenai: "Copy for OpenAI",
  chatCopyAnthropic: "Copy for Anthropic",
  chatCopyGemini: "Copy for Gemini",
  chatDownloadMarkdown: "Save as .md",
  chatDownloadText: "Save as .txt",
  chatFileName: "conversation",
  chatCopied: "Copied",
  chatDownloaded: "Saved",
  chatCopyFailed: "The browser did not allow copying",
  chatWriteFailed: "The conversation could not be written",
  chatNotCarried: (things: number) =>
    `Copied. ${plural(things, "thing is", "things are")} not as recorded, because the format has no place for ${things === 1 ? "it" : "them"}:`,
  chatMoreNotCarried: (things: number) => `and ${count(things)} more`,
  chatCloseStatus: "Close this note",
  outlineKinds: "Messages in the outline",
  outlineAll: (rows: number) => `All ${count(rows)}`,
  outlineUser: (rows: number) => `User ${count(rows)}`,
  outlineTool: (rows: number) => `Tools ${count(rows)}`,
  outlineError: (rows: number) => `Errors ${count(rows)}`,
  outlineClose: "Close the outline",
  outlineNothing: "No such messages",
  outlineRow: (number: number, role: string) => `${number} ${role}`,
  outlineHasError: "error",
  outlineNoText: "no text",
  chatMap: (kinds: { user: number; tool: number; error: number; found: number }) =>
    `Map: ${plural(kinds.user, "user message", "user messages")}, ${count(kinds.tool)} with tools, ${plural(kinds.error, "error", "errors")}${kinds.found > 0 ? `, ${plural(kinds.found, "match", "matches")}` : ""}`,
};
