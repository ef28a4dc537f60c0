import type { JsonLocation } from "../json/JsonPath.js";

/** What a part or a message can say about where its pieces stand. */
export type LocatedField = "text" | "name" | "input" | "output" | "callId" | "role";

/** Something read from a source, and where in that source it stands. */
export interface Located {
  /** Stable and unique in the conversation. A location is no identity: flattened formats share one. */
  readonly id: string;
  /** The smallest node that holds it: where "show in JSON" leads. */
  readonly at: JsonLocation;
  /** One location: editable there. Several: folded or split, read-only unless the format says how. None: derived. */
  readonly fields?: Partial<Record<LocatedField, readonly JsonLocation[]>>;
}

export type Role = "system" | "developer" | "user" | "assistant" | "tool" | (string & {});

/** Facts about a message that formats record beside its content. Times are ISO 8601, cost is in US dollars. */
export interface MessageMeta {
  readonly time?: string;
  readonly model?: string;
  readonly tokens?: number;
  readonly cost?: number;
  readonly finishReason?: string;
}

/** One message of any provider, in the kit's own shape. */
export interface Message extends Located {
  /** model, ai, CHATBOT → assistant; human → user; function → tool; others as recorded. */
  readonly role: Role;
  /** The role as recorded, when it differs. */
  readonly sourceRole?: string;
  readonly name?: string;
  /** Format that read it, for example `openai.chat` or `raw`. */
  readonly format: string;
  /** Index among alternatives (`choices`) of one response. */
  readonly choice?: number;
  readonly meta?: MessageMeta;
  readonly parts: readonly Part[];
}

/** Where the bytes are: a URL, base64, a document as plain text, or a name of the provider's file store. */
export type MediaSource =
  | { readonly url: string }
  | { readonly data: string; readonly mediaType: string }
  | { readonly text: string; readonly mediaType: string }
  | { readonly fileId: string };

export type ReasoningState = "text" | "summary" | "encrypted" | "redacted" | "signature-only";

export interface TextPart extends Located {
  readonly kind: "text";
  readonly text: string;
}
export interface ReasoningPart extends Located {
  readonly kind: "reasoning";
  readonly text: string;
  readonly state: ReasoningState;
}
export interface RefusalPart extends Located {
  readonly kind: "refusal";
  readonly text: string;
}
export interface MediaPart extends Located {
  readonly kind: "image" | "audio" | "video" | "file";
  readonly source: MediaSource;
  readonly name?: string;
  readonly mediaType?: string;
}
export interface ToolCallPart extends Located {
  readonly kind: "tool-call";
  readonly callId?: string;
  readonly name: string;
  readonly input: unknown;
  /** The input as written, when the source holds it as text. Shown in preference: `input` has rounded big integers. */
  readonly inputText?: string;
}
export interface ToolResultPart extends Located {
  readonly kind: "tool-result";
  readonly callId?: string;
  readonly name?: string;
  /** As recorded. */
  readonly output: unknown;
  readonly isError?: boolean;
  /** The output's blocks, where it is a list of some: texts, pictures, documents, citations. */
  readonly parts?: readonly Part[];
}
export interface CitationPart extends Located {
  readonly kind: "citation";
  readonly title?: string;
  readonly url?: string;
  readonly text?: string;
}
export interface DataPart extends Located {
  readonly kind: "data";
  readonly value: unknown;
}
/** Not understood, and shown as recorded. */
export interface RawPart extends Located {
  readonly kind: "raw";
  readonly value: unknown;
}

export type Part =
  | TextPart
  | ReasoningPart
  | RefusalPart
  | MediaPart
  | ToolCallPart
  | ToolResultPart
  | CitationPart
  | DataPart
  | RawPart;

/** A tool the model was offered. */
export interface ToolDefinition extends Located {
  readonly name: string;
  readonly description?: string;
  /** JSON Schema of the input, as recorded (possibly JSON text). */
  readonly parameters?: unknown;
}

/** What `readMessages` gives. */
export interface MessageReading {
  readonly messages: readonly Message[];
  readonly tools: readonly ToolDefinition[];
  /** Places that hold something no format understood (each is shown as a raw part, or named here). */
  readonly unread: readonly JsonLocation[];
  /** The format of most messages; `mixed`, `raw` or `empty` otherwise. */
  readonly format: string;
}
