import type { ChatRow } from "../rows/chatRows.js";

/** A row of a conversation in one line. */
export interface OutlineEntry {
  /** The first words that were said, or else thought, white space as single spaces; empty when nothing was. */
  readonly words: string;
  /** Names of the tools, each once; empty where none was recorded. */
  readonly tools: readonly string[];
}

/** Longer than a line of any width; of a longer text only its beginning is read. */
const WORDS = 120;
const LOOKED_AT = 600;
const TOOLS = 4;

/** What an outline says of a row. */
export function outlineEntry({ parts }: ChatRow): OutlineEntry {
  let said = "";
  let thought = "";
  const tools = new Set<string>();
  for (const part of parts) {
    if (part.kind === "tool-call" || part.kind === "tool-result") tools.add((part.name ?? "").slice(0, WORDS));
    else if (said === "" && (part.kind === "text" || part.kind === "refusal")) said = firstWords(part.text);
    else if (thought === "" && part.kind === "reasoning") thought = firstWords(part.text);
  }
  return { words: said || thought, tools: [...tools].slice(0, TOOLS) };
}

function firstWords(text: string): string {
  return text.slice(0, LOOKED_AT).replace(/\s+/g, " ").trim().slice(0, WORDS);
}
