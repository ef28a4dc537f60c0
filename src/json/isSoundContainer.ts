import type { JsonDocument } from "./JsonDocument.js";
import { childNodes, keyEnd, nodeLead } from "./nodes.js";
import { scanString } from "./scanString.js";

/**
 * Whether an object's or array's own text (brackets, commas, keys, colons) is without a fault, so that its row of children
 * can be changed. Faults inside the children do not count.
 */
export function isSoundContainer(doc: JsonDocument, container: number): boolean {
  if (doc.problems.length === 0) return true;
  const { text, start, end, key } = doc;
  let at = (start[container] ?? 0) + 1;
  for (const [index, child] of childNodes(doc, container).entries()) {
    const before = text.slice(at, nodeLead(doc, child));
    if (!(index === 0 ? BLANK : COMMA).test(before)) return false;
    const from = key[child] ?? -1;
    if (from >= 0 && !isSoundKey(doc, child, from)) return false;
    at = end[child] ?? 0;
  }
  const closer = text.charAt(start[container] ?? 0) === "{" ? "}" : "]";
  const rest = text.slice(at, end[container]);
  return rest.endsWith(closer) && BLANK.test(rest.slice(0, -1));
}

const BLANK = /^[ \t\r\n]*$/;
const COMMA = /^[ \t\r\n]*,[ \t\r\n]*$/;
const COLON = /^[ \t\r\n]*:[ \t\r\n]*$/;

function isSoundKey(doc: JsonDocument, member: number, from: number): boolean {
  const to = keyEnd(doc, member);
  return scanString(doc.text, from) === to && COLON.test(doc.text.slice(to, doc.start[member]));
}
