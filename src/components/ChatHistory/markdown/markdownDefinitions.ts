import { readLine } from "./readLine.js";

const DEFINITION = /^[ \t>*+\-\d.)]*\[(?:\\.|[^[\]\\\r\n])+\]:/m;
const DEFINITIONS = /^ {0,3}\[((?:\\.|[^[\]\\\r\n])+)\]:/gm;
const REFERENCES = /\[((?:\\.|[^[\]\\\r\n])+)\]/g;
/** Longer notes are not repeated. */
const MOST_CHARACTERS = 2_000;

/** Whether a text defines addresses or footnotes that stand for labels elsewhere in it. */
export function hasDefinitions(text: string): boolean {
  return text.includes("]:") && DEFINITION.test(text);
}

/** The definitions of a text by label, the first of each, as they are written. */
export function findDefinitions(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(DEFINITIONS)) {
    const label = normalLabel(match[1] ?? "");
    if (!found.has(label)) found.set(label, definitionAt(text, match.index, match[0].length));
  }
  return found;
}

/** The lines that define what a block refers to, ready to stand before it. */
export function usedDefinitions(block: string, definitions: ReadonlyMap<string, string>): string {
  const used = new Set<string>();
  for (const match of block.matchAll(REFERENCES)) {
    const lines = definitions.get(normalLabel(match[1] ?? ""));
    if (lines !== undefined && !block.includes(lines)) used.add(lines);
  }
  return used.size === 0 ? "" : `${[...used].join("\n")}\n\n`;
}

/** Labels are compared without case and with single spaces. */
function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

function definitionAt(text: string, from: number, head: number): string {
  let line = readLine(text, from);
  if (text.slice(from + head, line.end).trim() === "") line = readLine(text, line.next);
  let end = line.end;
  if (text.charAt(text.indexOf("[", from) + 1) === "^") {
    for (let next = readLine(text, line.next); next.from < text.length; next = readLine(text, next.next)) {
      if (!next.isBlank && next.indent < 4) break;
      if (!next.isBlank) end = next.end;
      if (next.next >= text.length) break;
    }
  }
  return text.slice(from, Math.min(end, from + MOST_CHARACTERS));
}
