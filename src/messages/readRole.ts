import type { Role } from "./Message.js";

interface ReadRole {
  readonly role: Role;
  readonly sourceRole?: string;
}

/** The kit's name for a recorded role, and the recorded one where it differs. Roles that are not known stay as recorded. */
export function readRole(recorded: string): ReadRole {
  return ROLES.get(recorded) ?? { role: recorded };
}

export function isKnownRole(recorded: string): boolean {
  return ROLES.has(recorded);
}

/** LangChain and ShareGPT say human and ai, Gemini says model, Cohere v1 shouts, OpenAI once said function. */
const ROLES: ReadonlyMap<string, ReadRole> = new Map(
  Object.entries({
    assistant:
      "model ai AI CHATBOT chatbot ASSISTANT Assistant AIMessage AIMessageChunk gpt bot agent agent.message ROLE_AGENT",
    user: "human HUMAN USER User HumanMessage HumanMessageChunk ROLE_USER user.message",
    system: "SYSTEM System SystemMessage SystemMessageChunk",
    tool: "function TOOL Tool ToolMessage ToolMessageChunk FunctionMessage toolResult",
  }).flatMap(([role, names]) => [
    [role, { role }],
    ...names.split(" ").map((name): [string, ReadRole] => [name, { role, sourceRole: name }]),
  ]),
);
