import { createTextMatcher } from "../../../json/createTextMatcher.js";
import { findInJson } from "../../../json/findInJson.js";
import { toPattern } from "../../find/toPattern.js";
import type { JsonFindQuery } from "../JsonFindQuery.js";
import type { TextMatcher } from "../JsonMatch.js";
import type { FilledSource } from "../rows/JsonRowSource.js";
import type { JsonSearch } from "./JsonSearch.js";
import { searchValue } from "./searchValue.js";

/** A search of everything in a tree, and the same matching for one text. A pattern that is none gives a problem. */
export function searchSource(
  source: FilledSource,
  query: JsonFindQuery,
): { search: JsonSearch; matcher: TextMatcher } | { problem: string } {
  const { matchCase = false, wholeWord = false } = query;
  const pattern = toPattern(query);
  if (pattern instanceof Error) return { problem: pattern.message };
  const options = { matchCase, wholeWord };
  const matcher = createTextMatcher(pattern, options);
  const { text } = source;
  if (!text) return { search: searchValue(source.root, matcher), matcher };
  const find = findInJson(text.doc, pattern, options);
  const search: JsonSearch = {
    get count() {
      return find.count;
    },
    get done() {
      return find.done;
    },
    step: (ms) => find.step(ms),
    match(index) {
      const hit = find.hit(index);
      return hit && { places: text.placesOf(hit.node), in: hit.in, from: hit.from, to: hit.to };
    },
  };
  return { search, matcher };
}
