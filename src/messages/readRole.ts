import type { Role } from "./Message.js";

/** The kit's name for a recorded role, and the recorded one where it differs. Roles that are not known stay as recorded. */
export function readRole(recorded: string): { readonly role: Role; readonly sourceRole?: string } {
  const role = ROLES.get(recorded);
  return role === undefined || role === recorded ? { role: recorded } : { role, sourceRole: recorded };
}

export function isKnownRole(recorded: string): boolean {
  return ROLES.has(recorded) || recorded === "system" || recorded === "user" || recorded === "assistant";
}

/** LangChain and ShareGPT say human and ai, Gemini says model, Cohere v1 shouts, OpenAI once said function. */
const ROLES: ReadonlyMap<string, Role> = new Map(
  Object.entries({
    assistant:
      "model ai AI CHATBOT chatbot ASSISTANT Assistant AIMessage AIMessageChunk gpt bot agent agent.message ROLE_AGENT",
    user: "human HUMAN USER User HumanMessage HumanMessageChunk ROLE_USER user.message",
    system: "SYSTEM System SystemMessage SystemMessageChunk",
    tool: "function TOOL Tool ToolMessage ToolMessageChunk FunctionMessage toolResult",
  }).flatMap(([role, names]) => names.split(" ").map((name): [string, Role] => [name, role])),
);
