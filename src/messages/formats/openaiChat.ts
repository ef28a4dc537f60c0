import type { MessageFormat } from "./MessageFormat.js";
import { readRoleContent } from "./readRoleContent.js";
import { own } from "../own.js";

/** `{role, content}` with OpenAI's tool calls and tool results: what HoneyHive and most providers record. */
export const openaiChat: MessageFormat = {
  name: "openai.chat",
  matches(message) {
    if (typeof own(message, "role") !== "string") return false;
    return (
      SAYING.some((key) => Object.hasOwn(message, key)) ||
      Object.keys(message).every((key) => key === "role" || key === "name")
    );
  },
  read: (message, place, sink) => readRoleContent({ format: "openai.chat", message, place, sink }),
};

const SAYING = ["content", "tool_calls", "function_call", "refusal", "reasoning_content"];
