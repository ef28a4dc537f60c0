import type { Role } from "./Message.js";

/** The kit's name for a recorded role, and the recorded one where it differs. Roles that are not known stay as recorded. */
export function readRole(recorded: string): { readonly role: Role; readonly sourceRole?: string } {
  const role = ROLES.get(recorded);
  return role === undefined || role === recorded ? { role: recorded } : { role, sourceRole: recorded };
}

/** LangChain and ShareGPT say human and ai, Gemini says model, Cohere v1 shouts, OpenAI once said function. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ["model", "assistant"],
  ["ai", "assistant"],
  ["AI", "assistant"],
  ["CHATBOT", "assistant"],
  ["chatbot", "assistant"],
  ["ASSISTANT", "assistant"],
  ["human", "user"],
  ["HUMAN", "user"],
  ["USER", "user"],
  ["SYSTEM", "system"],
  ["TOOL", "tool"],
  ["function", "tool"],
]);
