/** What a string holds when it is JSON text; the string itself when it is not. */
export function readJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
