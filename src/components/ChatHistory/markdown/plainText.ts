import type { Token } from "marked";
import { decodeReferences } from "./decodeReferences.js";

/** What inline tokens say without their marks: the alternative text of an image. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join("");
}

function textOf(token: Token): string {
  if (token.type === "image") return plainText(token.tokens ?? []);
  if ("tokens" in token && token.tokens) return plainText(token.tokens);
  if (token.type === "text") return decodeReferences(token.raw);
  return "text" in token && typeof token.text === "string" ? token.text : "";
}
