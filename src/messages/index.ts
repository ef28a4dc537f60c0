export { conversationMarkdown, type ConversationMarkdownOptions } from "./copy/conversationMarkdown.js";
export { conversationText } from "./copy/conversationText.js";
export type * from "./copy/NotCarried.js";
export {
  toProviderMessages,
  type ProviderFormat,
  type ProviderMessages,
  type ToProviderMessagesOptions,
} from "./copy/toProviderMessages.js";
export { editMessages } from "./editMessages.js";
export type * from "./Conversation.js";
export type * from "./Message.js";
export type * from "./MessageEdit.js";
export { messageText } from "./messageText.js";
export { pairToolCalls } from "./pairToolCalls.js";
export { readConversation } from "./readConversation.js";
export { readMessages } from "./readMessages.js";
