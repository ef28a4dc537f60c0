import type { Role } from "../Message.js";
import { readRole } from "../readRole.js";

interface RoleSpelling {
  readonly role: Role;
  /** Roles as recorded around the place, the nearest first. */
  readonly words: readonly string[];
  /** The format there. */
  readonly format: string | undefined;
}

/**
 * A role of the kit as a source spells it: as its neighbours do, else as those do who write the words that the neighbours
 * use, else as the format does. Other roles stay as they are.
 */
export function spellRole({ role, words, format }: RoleSpelling): string {
  const index = ROLES.indexOf(role);
  if (index < 0) return role;
  const used = words.find((word) => readRole(word).role === role);
  if (used !== undefined) return used;
  const fitting = FAMILIES.filter((family) => words.every((word) => fits(word, family.words)));
  const family =
    fitting.find((one) => one.formats.some((name) => name === format)) ??
    (words.some(isForeign) ? fitting[0] : undefined);
  return family?.words[index] ?? role;
}

/** A word that tells who writes it. OpenAI, too, once said function. */
const isForeign = (word: string): boolean => word !== "function" && readRole(word).role !== word;

function fits(word: string, family: readonly string[]): boolean {
  const index = ROLES.indexOf(readRole(word).role);
  return index < 0 || family[index] === word;
}

const ROLES = ["system", "user", "assistant", "tool"];
const FAMILIES = [
  { words: "system user model function", formats: ["gemini", "gemini.live"] },
  { words: "system human ai tool", formats: ["langchain"] },
  { words: "system human gpt tool", formats: ["sharegpt"] },
  { words: "SYSTEM USER CHATBOT TOOL", formats: ["cohere.v1"] },
  { words: "SystemMessage HumanMessage AIMessage ToolMessage", formats: [] },
  { words: "SystemMessageChunk HumanMessageChunk AIMessageChunk ToolMessageChunk", formats: [] },
  { words: "SYSTEM USER ASSISTANT TOOL", formats: [] },
  { words: "System User Assistant Tool", formats: [] },
].map(({ words, formats }) => ({ words: words.split(" "), formats }));
