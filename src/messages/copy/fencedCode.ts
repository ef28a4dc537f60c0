import { backtickFence } from "./backtickFence.js";

/** A text as a code block of Markdown, its bytes as they are. */
export function fencedCode(text: string, language: string): string {
  const fence = backtickFence(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}
