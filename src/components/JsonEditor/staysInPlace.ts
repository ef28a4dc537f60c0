import { parseJson } from "../../json/parseJson.js";

/** Whether a spelling, JSON or not, is read back as one value in a row of others, and leaves what follows alone. */
export function staysInPlace(spelling: string): boolean {
  const { size, start, end, next } = parseJson(`[${spelling},0]`);
  const after = 1 + spelling.length;
  return start[1] === 1 && end[1] === after && next[1] === size - 1 && start[size - 1] === after + 1;
}
