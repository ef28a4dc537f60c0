const FENCE = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`\n]*$)|~{3,})/;
/** What begins a paragraph of its own. */
const BEGINS = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|>|#{1,6}[ \t]|\|)/;
/** A last line that may become a marker, a heading, a rule or a fence, and says nothing yet. */
const NO_WORDS = /(?:^|\n)[ \t>]*(?:[-+*]|\d{1,9}[.)]|#{1,6}|>|=+|[-*_]{2,}|`{1,2}|~{1,2})[ \t]*$/;
/** The head of a table whose rule is not complete: nothing like it stands above. */
const HALF_TABLE = /^((?:(?![ \t>]*\|)[^\n]*\n)*)[ \t>]*\|[^\n]*(?:\n[ \t>|:-]*)?$/;
/** A bracket open for longer is text. */
const LINK_CHARACTERS = 2_000;

/**
 * A block whose end is still being written, as it will probably go on: what is open is closed, and marks that say nothing
 * yet are left out, so that none is seen as text for a moment. Never for a text that is complete.
 */
export function completeMarkdown(block: string): string {
  if (endsInFence(block)) return block.replace(/\n[ \t>]*[`~]{1,2}$/, "\n");
  const from = paragraphStart(block);
  const paragraph = block.slice(from);
  if (/^(?: {4}|\t)/.test(paragraph)) return block;
  const words = HALF_TABLE.exec(paragraph)?.[1] ?? paragraph;
  return block.slice(0, from) + completeInline(words.replace(NO_WORDS, ""));
}

function endsInFence(block: string): boolean {
  let open: string | undefined;
  for (const line of block.split("\n")) {
    const mark = FENCE.exec(line)?.[1];
    if (mark === undefined) continue;
    if (open === undefined) open = mark;
    else if (mark.startsWith(open) && line.trimEnd().endsWith(mark)) open = undefined;
  }
  return open !== undefined;
}

/** The last line that begins something of its own, else the first after a blank line. */
function paragraphStart(block: string): number {
  for (let from = block.length; ;) {
    const start = block.lastIndexOf("\n", from - 1) + 1;
    const line = block.slice(start, from);
    if (line.trim() === "" && from < block.length) return from + 1;
    if (start === 0) return 0;
    // A table is read from its head.
    if (BEGINS.test(line) && !/^[ \t>]*\|/.test(line)) return start;
    from = start - 1;
  }
}

function completeInline(text: string): string {
  const open: string[] = [];
  let shown = "";
  for (let at = 0; at < text.length;) {
    const unit = text.charAt(at);
    if (unit === "\\") {
      if (at + 1 < text.length) shown += text.slice(at, at + 2);
      at += 2;
    } else if (unit === "`") {
      const run = runAt(text, at);
      const end = closingRun(text, at + run.length, run);
      if (end === undefined) {
        const code = text.slice(at + run.length).replace(/`+$/, "");
        return closed(code.trim() === "" ? shown : shown + run + code + run, open);
      }
      shown += text.slice(at, end);
      at = end;
    } else if (unit === "[" || (unit === "!" && text.charAt(at + 1) === "[")) {
      const link = linkAt(text, unit === "!" ? at + 1 : at);
      if (link.isOpen) return closed(unit === "!" ? shown : shown + completeInline(link.words), open);
      shown += text.slice(at, link.end);
      at = link.end;
    } else if (unit === "*" || unit === "_" || unit === "~") {
      const run = runAt(text, at);
      shown += emphasis(text, at, run, open);
      at += run.length;
    } else {
      shown += unit;
      at++;
    }
  }
  return closed(shown.replace(/(?:&[#\w]{0,31}|!)$/, ""), open);
}

function runAt(text: string, from: number): string {
  let end = from;
  while (text.charAt(end) === text.charAt(from)) end++;
  return text.slice(from, end);
}

function closingRun(text: string, from: number, run: string): number | undefined {
  for (let at = text.indexOf(run, from); at >= 0; at = text.indexOf(run, at)) {
    const found = runAt(text, at);
    if (found.length === run.length) return at + run.length;
    at += found.length;
  }
  return undefined;
}

/** A bracket and the address after it: where it ends, or that its end is not written yet. */
function linkAt(text: string, from: number): { end: number; isOpen: boolean; words: string } {
  const none = { end: from + 1, isOpen: false, words: "" };
  if (text.length - from > LINK_CHARACTERS) return none;
  const close = closingBracket(text, from);
  if (close === undefined) return { ...none, isOpen: true, words: text.slice(from + 1) };
  const words = text.slice(from + 1, close);
  if (/^(?: |x|X)?$/.test(words)) return none;
  if (close === text.length - 1) return { ...none, isOpen: true, words };
  if (text.charAt(close + 1) !== "(") return none;
  const end = text.indexOf(")", close);
  return end < 0 ? { ...none, isOpen: true, words } : { end: end + 1, isOpen: false, words };
}

function closingBracket(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === "\\") at++;
    else if (unit === "[") depth++;
    else if (unit === "]" && --depth === 0) return at;
  }
  return undefined;
}

/** What to write for a run of marks; it may open or close something. */
function emphasis(text: string, at: number, run: string, open: string[]): string {
  const next = text.charAt(at + run.length);
  const isBefore = next !== "" && !/\s/.test(next);
  const isAfter = at > 0 && !/\s/.test(text.charAt(at - 1));
  if (run.startsWith("_") && isBefore && isAfter && /\w/.test(next) && /\w/.test(text.charAt(at - 1))) return run;
  const last = open.at(-1);
  if (isAfter && last === run) open.pop();
  else if (isAfter && last !== undefined && next === "" && last.startsWith(run)) return "";
  else if (isBefore && (run.startsWith("~") ? run.length === 2 : run.length <= 3)) open.push(run);
  else if (next === "" && !isAfter) return "";
  else if (next === "" && run.startsWith("~")) return "";
  return run;
}

function closed(text: string, open: readonly string[]): string {
  if (open.length === 0) return text;
  const words = text.trimEnd();
  return words + [...open].toReversed().join("") + text.slice(words.length);
}
