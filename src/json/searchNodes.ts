import { createTextMatcher } from "./createTextMatcher.js";
import type { JsonDocument } from "./JsonDocument.js";
import type { JsonFindOptions, JsonHit } from "./findInJson.js";
import { keyEnd, nodeKey, nodeLead } from "./nodes.js";
import { Occurrences } from "./Occurrences.js";
import { scalarText } from "./scalarText.js";
import { spelledText } from "./spelledText.js";

/** What is searched for, and where its hits go. */
export interface JsonSearch extends JsonFindOptions {
  readonly query: string | RegExp;
  readonly add: (hit: JsonHit) => void;
}

/**
 * Prepares the search of the nodes from one up to another. It gives what a matcher finds in each decoded key and value, but
 * looks for a text query in the JSON text itself, and decodes only strings with escapes that may stand for any character.
 */
export function searchNodes(doc: JsonDocument, search: JsonSearch): (from: number, to: number) => void {
  const { query, matchCase = false, wholeWord = false, keys = true, values = true, add } = search;
  const match = createTextMatcher(query, search);
  // An expression has no spelling, and in a broken document strings may be spelled in any way.
  if (typeof query !== "string" || doc.problems.length > 0) {
    return (from, to) => {
      for (let node = from; node < to; node++) {
        if (keys) searchDecoded(node, "key");
        if (values) searchDecoded(node, "value");
      }
    };
  }

  const { length } = query;
  const spelled = spelledText(query, matchCase);
  // Half a surrogate pair stands in whole pairs too, where it is no match.
  const isExact = !wholeWord && !/[\ud800-\udfff]/.test(query);
  const lead = (node: number) => (node < doc.size ? nodeLead(doc, node) : (doc.end[0] ?? 0));
  return (from, to) => {
    const base = lead(from);
    const json = doc.slice(base, lead(to));
    const candidates = spelled.places(json);
    const escapes = new Occurrences(json, "\\");
    const wildcards = new Occurrences(json, "\\u", new Occurrences(json, "\\/"));
    const cause = (at: number) => Math.min(candidates.next(at), wildcards.next(at));
    let node = from;
    for (let at = cause(0); at < json.length; at = cause(at)) {
      while (lead(node + 1) - base <= at) node++;
      const start = (doc.start[node] ?? 0) - base;
      const end = (doc.end[node] ?? 0) - base;
      if (at < start) {
        if (keys) searchToken({ node, in: "key", from: lead(node) - base, to: keyEnd(doc, node) - base });
        at = start;
      } else {
        if (values && at < end) searchToken({ node, in: "value", from: start, to: end });
        at = lead(node + 1) - base;
      }
    }

    function searchToken(token: JsonHit): void {
      const first = json.charAt(token.from);
      if (!isExact || wildcards.next(token.from) < token.to) return searchDecoded(token.node, token.in);
      if (first === "{" || first === "[") return;
      const quote = first === '"' ? 1 : 0;
      const last = token.to - quote - spelled.length;
      let read = token.from + quote;
      // From an offset in the JSON text to the one in what it says: less what stands before, less 1 for each escape.
      let shift = read;
      for (let at = candidates.next(read); at <= last;) {
        for (; escapes.next(read) < at; shift++) read = escapes.next(read) + 2;
        const isInEscape = at < read;
        if (!isInEscape) add({ node: token.node, in: token.in, from: at - shift, to: at - shift + length });
        at = candidates.next(at + (isInEscape ? 1 : spelled.length));
      }
    }
  };

  function searchDecoded(node: number, place: JsonHit["in"]): void {
    const text = (place === "key" ? nodeKey(doc, node) : scalarText(doc, node)) ?? "";
    for (let hit = match(text); hit; hit = match(text, hit.to)) add({ node, in: place, ...hit });
  }
}
