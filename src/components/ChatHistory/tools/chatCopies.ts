import { conversationMarkdown } from "../../../messages/copy/conversationMarkdown.js";
import { conversationText } from "../../../messages/copy/conversationText.js";
import type { NotCarried } from "../../../messages/copy/NotCarried.js";
import { toProviderMessages, type ProviderFormat } from "../../../messages/copy/toProviderMessages.js";
import type { Message } from "../../../messages/Message.js";
import { readMessages } from "../../../messages/readMessages.js";
import { valueToJson } from "../../JsonViewer/rows/valueToJson.js";

/** The forms a conversation is copied in. */
export type ChatCopy = "markdown" | "text" | "json" | ProviderFormat;

export interface CopiedChat {
  readonly text: string;
  /** What the form has no place for. */
  readonly notCarried: readonly NotCarried[];
}

export interface ChatToCopy {
  /** What the messages were read from, if that is known. */
  readonly value: unknown;
  readonly messages: readonly Message[];
  /** False while there are more messages in the value. */
  readonly isComplete: boolean;
}

/** Writes a whole conversation in a form. As JSON it is the value it was read from. */
export function copyChat(form: ChatCopy, { value, messages, isComplete }: ChatToCopy): CopiedChat {
  const all = isComplete ? messages : readMessages(value).messages;
  switch (form) {
    case "markdown":
      return { text: conversationMarkdown(all), notCarried: [] };
    case "text":
      return { text: conversationText(all), notCarried: [] };
    case "json":
      return { text: valueToJson(value === undefined ? all : value), notCarried: [] };
    case "openai.chat":
    case "anthropic.messages":
    case "gemini": {
      const tools = value === undefined ? [] : readMessages(value).tools;
      const { payload, notCarried } = toProviderMessages(all, form, { tools });
      return { text: valueToJson(payload), notCarried };
    }
  }
}
