import { stringValue } from "../fields/stringValue.js";

const MOST = 40;

/** A JSON text as a line in passing: texts without quotes, long ones cut. */
export function shownLexeme(lexeme: string | undefined): string | undefined {
  if (lexeme === undefined) return undefined;
  const text = stringValue(lexeme) ?? lexeme;
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
