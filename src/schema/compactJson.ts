/** Valid JSON text without the whitespace between its tokens; every token stays as written. */
export function compactJson(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    if (text.charAt(at) === '"') at = stringEnd(text, at);
    else while (at < text.length && !SPACE_OR_QUOTE.has(text.charAt(at))) at++;
    pieces.push(text.slice(from, at));
    while (at < text.length && SPACE.has(text.charAt(at))) at++;
  }
  return pieces.join("");
}

const SPACE = new Set([" ", "\t", "\n", "\r"]);
const SPACE_OR_QUOTE = new Set([...SPACE, '"']);

/** The offset after a string's closing quote: the first quote with an even number of backslashes before it. */
function stringEnd(text: string, open: number): number {
  for (let quote = text.indexOf('"', open + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slash = quote;
    while (text.charAt(slash - 1) === "\\") slash--;
    if ((quote - slash) % 2 === 0) return quote + 1;
  }
  return text.length;
}
