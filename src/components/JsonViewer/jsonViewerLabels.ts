import { formatCount as count } from "../../ui/formatCount.js";
import { plural } from "./plural.js";

/** English strings of the tree: what is there before anybody does something. */
export const jsonViewerLabels = {
  jsonTree: "JSON",
  jsonKeyCount: (keys: number) => plural(keys, "key", "keys"),
  jsonItemCount: (items: number) => plural(items, "item", "items"),
  jsonCharacterCount: (characters: number) => plural(characters, "character", "characters"),
  jsonEmptyObject: "empty object",
  jsonEmptyList: "empty list",
  jsonEmptyText: "empty text",
  jsonExact: "exact",
  jsonExactWhy: "Kept as written: a JavaScript number would be another one",
  jsonRounded: "may be rounded",
  jsonRoundedWhy: "Too large for every whole number to be told apart: the digits may not be those that were recorded",
  jsonNotJson: "not JSON",
  jsonNotJsonWhy: "JSON has no such value",
  jsonCircular: "circular",
  jsonCircularWhy: "This value holds itself",
  jsonInvalid: "not valid",
  jsonInvalidWhy: "Shown as it stands in the text",
  jsonDuplicateKey: "duplicate key",
  jsonDuplicateKeyWhy: "The object has this key more than once. The last one counts for programs; all are shown.",
  jsonInnerText: "JSON text",
  jsonDate: (at: Date) => at.toUTCString().replace("GMT", "UTC"),
  jsonLinkHost: (host: string) => `→ ${host}`,
  jsonProblemsTitle: "Not valid JSON",
  jsonProblem: (line: number, column: number, message: string) => `${count(line)}:${count(column)} ${message}`,
  jsonMoreProblems: (more: number) => `and ${plural(more, "more problem", "more problems")}`,
  jsonReadSoFar: "What could be read is shown.",
  jsonNothingRead: "Nothing could be read.",
  jsonLevels: "Levels that are open",
  jsonLevelsMixed: "Mixed levels",
  jsonLevelCount: (levels: number) =>
    levels === 0 ? "Closed" : levels === Infinity ? "All levels" : plural(levels, "level", "levels"),
  jsonFindOpen: "Find (Ctrl+F)",
};
