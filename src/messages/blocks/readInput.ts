import { readJsonText } from "../readJsonText.js";

/** A tool's input from its source: JSON text is parsed and kept as written, text that is no JSON stays text. */
export function readInput(source: unknown): { readonly input: unknown; readonly inputText?: string } {
  return typeof source === "string" ? { input: readJsonText(source), inputText: source } : { input: source };
}
