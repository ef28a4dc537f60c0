import type { Message, Role } from "../Message.js";
import { readRole } from "../readRole.js";
import type { BesideMember } from "./rewriteMessage.js";
import { spellRole } from "./spellRole.js";

interface Protocol {
  /** The message that lends its shape. */
  readonly model: Message;
  /** The role of the new one. */
  readonly role: Role;
  /** Its id, where messages have ids that a list needs. */
  readonly id: string | undefined;
}

/** What a new message takes over from another beside its role and text: the keys that say what kind of record it is. */
export function keepProtocol({ key, value, text, depth }: BesideMember, protocol: Protocol): string | undefined {
  if (key === "id" && depth === 0 && typeof value === "string")
    return protocol.id === undefined ? undefined : JSON.stringify(protocol.id);
  if (key === "id") return Array.isArray(value) ? respelledClass(text, value.at(-1), protocol) : undefined;
  if (!CONSTANT.has(key) || typeof value === "object") return undefined;
  return typeof value === "string" ? JSON.stringify(respelled(key, value, protocol)) : text;
}

const CONSTANT = new Set(["type", "object", "lc", "kind", "part_kind"]);

/** LangChain's `["langchain", "schema", "messages", "HumanMessage"]`. */
function respelledClass(text: string, name: unknown, protocol: Protocol): string | undefined {
  if (typeof name !== "string") return undefined;
  const quoted = JSON.stringify(name);
  const at = text.lastIndexOf(quoted);
  return text.slice(0, at) + JSON.stringify(respelled("id", name, protocol)) + text.slice(at + quoted.length);
}

/** A word that tells who speaks tells it for the new role. */
function respelled(key: string, word: string, { model, role }: Protocol): string {
  const row = WORDS[key]?.find((words) => words.includes(word));
  if (row) return row[role === "developer" ? 0 : ROLES.indexOf(role)] ?? word;
  if (role === model.role || readRole(word).role !== model.role) return word;
  return spellRole({ role, words: [word], format: model.format });
}

const ROLES: readonly Role[] = ["system", "user", "assistant", "tool"];
/** PydanticAI's parts and messages, the blocks of OpenAI's Responses, the steps of Gemini's Interactions. */
const WORDS: Readonly<Record<string, readonly (readonly string[])[] | undefined>> = {
  part_kind: [["system-prompt", "user-prompt", "text"]],
  kind: [["request", "request", "response", "request"]],
  type: [
    ["input_text", "input_text", "output_text", "input_text"],
    ["user_input", "user_input", "model_output"],
  ],
};
