import { formatBytes } from "../../ui/formatBytes.js";
import { formatCount as count } from "../../ui/formatCount.js";
import type { MediaKind } from "./remote/mediaKinds.js";

const plural = (value: number, one: string, many: string) => `${count(value)} ${value === 1 ? one : many}`;
const mediaWord: Record<MediaKind, string> = { image: "image", audio: "audio", video: "video", file: "file" };

const time = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: "UTC",
});

/** English strings of ChatHistory. */
export const chatHistoryLabels = {
  conversation: "Conversation",
  messageName: (number: number, role: string) => `${number} ${role}`,
  messageActions: (number: number) => `Actions of message ${number}`,
  copyMessage: (number: number) => `Copy text of message ${number}`,
  plainText: (number: number) => `Show message ${number} as plain text`,
  copyLink: (number: number) => `Copy link to message ${number}`,
  copyPartLink: (part: string) => `Copy link to ${part}`,
  partName: (part: number, message: number) => `part ${part} of message ${message}`,
  showMessageInJson: (number: number) => `Show message ${number} in JSON`,
  showInJson: "Show in JSON",
  showNameInJson: (name: string) => `Show ${name} in JSON`,
  messageCount: (messages: number) => plural(messages, "message", "messages"),
  repeatedCount: (messages: number) => `${plural(messages, "more repeats", "more repeat")} what is shown before`,
  lineCount: (lines: number) => plural(lines, "line", "lines"),
  characterCount: (characters: number) => plural(characters, "character", "characters"),
  tokenCount: (tokens: number) => plural(tokens, "token", "tokens"),
  cost: (dollars: number) => `$${count(dollars)}`,
  /** A time in milliseconds since 1970. */
  messageTime: (ms: number) => `${time.format(ms)} UTC`,
  alternative: (number: number) => `alternative ${number}`,
  notPrinted: (messages: number) => `${plural(messages, "later message is", "later messages are")} not printed.`,
  latest: (fresh: number) => (fresh > 0 ? plural(fresh, "new message", "new messages") : "To the end"),
  messageCame: (number: number, role: string) => `Message ${number} from ${role}`,
  emptyText: "empty text",
  noContent: "No content was recorded in this message.",
  emptyTitle: "No conversation to show",
  emptyMessages: "The list of messages is empty.",
  emptyValue: "No messages were recognised in the value.",
  copyCode: "Copy code",
  code: (language: string) => (language ? `${language} code` : "code"),
  reasoning: "Reasoning",
  reasoningText: "as the model wrote it",
  reasoningSummary: "summary, written by the provider",
  reasoningEncrypted: "encrypted by the provider, not readable",
  reasoningRedacted: "redacted by the provider",
  reasoningSignatureOnly: "only a signature was recorded, no text",
  refusal: "Refusal",
  toolCall: (name: string) => `Tool call ${name}`,
  toolResult: (name: string | undefined) => (name ? `Tool result of ${name}` : "Tool result"),
  toolUnnamed: "unnamed tool",
  toolContent: (name: string) => `Content of ${name}`,
  toolArguments: "arguments",
  toolArgumentsOf: (name: string) => `Arguments of ${name}`,
  toolArgumentsNotJson: "Not JSON. Shown as it was recorded.",
  toolResultLabel: "result",
  toolResultOf: (name: string) => `Result of ${name}`,
  toolResultFrom: (message: number) => `message ${message}`,
  toolNoResult: "no result recorded",
  toolOrphan: "no call recorded for it",
  toolAnswered: "answered",
  toolOk: "ok",
  toolError: "error",
  resultRecord: "As recorded",
  blockCount: (blocks: number) => plural(blocks, "block", "blocks"),
  citations: (sources: number) => plural(sources, "source", "sources"),
  moreCitations: (sources: number) => `Show ${plural(sources, "more source", "more sources")}`,
  citationUnnamed: "no title, address or passage was recorded",
  data: "Data",
  rawPart: (type: string) => `Part of type ${type} is shown as it was recorded`,
  rawKeys: (keys: number) => `${plural(keys, "key", "keys")} not understood`,
  rawPartUntyped: "A part that was not understood is shown as it was recorded",
  heldBack: (kind: MediaKind) => `Remote ${mediaWord[kind]} not loaded`,
  heldBackData: (kind: MediaKind, mediaType: string, bytes: number) =>
    `${capital(mediaWord[kind])} in the record not shown: ${mediaType || "type not recorded"}, ${formatBytes(bytes)}`,
  heldBackMismatch: (mediaType: string) => `Image not shown: its bytes are not ${mediaType}`,
  heldBackAddress: (kind: MediaKind) => `${capital(mediaWord[kind])} not loaded: its address is not http or https`,
  heldBackFile: (kind: MediaKind) => `${capital(mediaWord[kind])} stored elsewhere, by id`,
  heldBackEmpty: (kind: MediaKind, mediaType: string) =>
    `${capital(mediaWord[kind])} without content: neither bytes nor an address were recorded${mediaType && `, only ${mediaType}`}`,
  mediaFailed: (kind: MediaKind) => `${capital(mediaWord[kind])} could not be loaded`,
  documentSize: (mediaType: string, characters: number) =>
    `${mediaType || "type not recorded"} · ${plural(characters, "character", "characters")}`,
  loadOnce: "Load once",
  alwaysLoad: (host: string) => `Always load from ${host}`,
  mediaName: (kind: MediaKind) => capital(mediaWord[kind]),
  linkTitle: (host: string, address: string) => `${host}: ${address}`,
  linkRefused: (address: string) => `Not a link: ${address}`,
  footnotes: "Footnotes",
  task: (done: boolean) => (done ? "done" : "to do"),
  tooDeepForMarkdown: "Nested too deep to format: shown as plain text",
  tooBusyForMarkdown: "Too many small pieces to format: shown as plain text",
  pageLines: (shown: number, total: number) => `Showing ${count(shown)} of ${plural(total, "line", "lines")}`,
  pageCharacters: (shown: number, total: number) =>
    `Showing ${count(shown)} of ${plural(total, "character", "characters")}`,
  pageAll: (total: string) => `Showing all ${total}`,
  pageNext: "Show next",
  pageShowAll: "Show all",
  pageFirst: "Show less",
  copyAll: "Copy all",
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
