const ESCAPED: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
/** `\u0000` is the longest way to write one unit. */
const LONGEST_UNIT = 6;

/**
 * At least `max` UTF-16 units (when there are as many) of what a JSON string says, from its text between the quotes.
 * Escapes that JSON has not are kept as they are written.
 */
export function readStringHead(inside: string, max: number): string {
  const read = inside.length > max * LONGEST_UNIT ? inside.slice(0, max * LONGEST_UNIT + LONGEST_UNIT) : inside;
  let said = "";
  let from = 0;
  for (let at = read.indexOf("\\"); at !== -1 && said.length < max; at = read.indexOf("\\", from)) {
    said += read.slice(from, at);
    const next = read[at + 1] ?? "";
    const unit = next === "u" ? /^[0-9a-f]{4}/i.exec(read.slice(at + 2, at + 6))?.[0] : undefined;
    if (unit !== undefined) said += String.fromCharCode(parseInt(unit, 16));
    else if (next === '"' || next === "\\" || next === "/") said += next;
    else said += ESCAPED[next] ?? `\\${next}`;
    from = at + (unit === undefined ? 2 : LONGEST_UNIT);
  }
  return said.length < max ? said + read.slice(from) : said;
}
