import { createChatMemory, type ChatMemory } from "../components/ChatHistory/ChatMemory.js";

/** What is open in the conversation of each session, by its id. */
export function createMemories(): (id: string) => ChatMemory {
  const memories = new Map<string, ChatMemory>();
  return (id) => {
    const memory = memories.get(id) ?? createChatMemory();
    memories.set(id, memory);
    return memory;
  };
}
