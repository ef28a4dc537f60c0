import { OpenHtml } from "./OpenHtml.js";

/**
 * Whether a Markdown text leaves nothing open at its end that would take in what follows it: a code fence, an HTML comment,
 * an element that browsers do not close by themselves. In doubt it says no: a fence in a list or quote whose lines leave
 * that list or quote, marks that may be none.
 */
export function isSelfContained(markdown: string): boolean {
  const html = new OpenHtml();
  let fence: Fence | undefined;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const found = readFence(line);
    if (fence) {
      if (found && closes(found, fence)) fence = undefined;
      else if (!fence.inside.test(line)) return false;
    } else if (found && !(found.marker.startsWith("`") && found.info.includes("`"))) {
      const inside = insideOf(found.prefix);
      if (!inside || html.hidesFence) return false;
      fence = { ...found, inside };
    } else html.add(line);
  }
  return !fence && !html.takesRest;
}

interface FenceLine {
  /** White space, quote and list marks before it. */
  readonly prefix: string;
  readonly marker: string;
  readonly info: string;
}
interface Fence extends FenceLine {
  /** What the lines in it begin with. */
  readonly inside: RegExp;
}

function readFence(line: string): FenceLine | undefined {
  // Deeper and longer fences are no accident.
  const [, prefix, marker] = FENCE.exec(line.slice(0, 200)) ?? [];
  if (prefix === undefined || marker === undefined) return undefined;
  return { prefix, marker, info: line.slice(prefix.length + marker.length) };
}

const FENCE = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}|~{3,})/;

/** Undefined for marks that may be text: numbers other than 1 begin no list after words. */
function insideOf(prefix: string): RegExp | undefined {
  if (prefix === "") return /^/;
  if (/^ {0,3}> ?$/.test(prefix)) return /^ {0,3}>/;
  return /^ *(?:[-*+] +)*$/.test(prefix) ? new RegExp(`^(?: {${prefix.length}}|\\s*$)`) : undefined;
}

function closes({ prefix, marker, info }: FenceLine, opened: Fence): boolean {
  if (!marker.startsWith(opened.marker) || info.trim() !== "") return false;
  if (opened.prefix === "") return /^ {0,3}$/.test(prefix);
  return prefix === (opened.prefix.includes(">") ? opened.prefix : " ".repeat(opened.prefix.length));
}
