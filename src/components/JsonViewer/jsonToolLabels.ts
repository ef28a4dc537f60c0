import { formatLocation } from "../../json/formatPath.js";
import { formatCount as count } from "../../ui/formatCount.js";
import { toLocation, type JsonPlace } from "./JsonExpansion.js";
import { plural } from "./plural.js";

/** English strings of what is loaded with the first use: the bar, find, the actions of a row, the reading view. */
export const jsonToolLabels = {
  jsonCopyValue: (name: string) => `Copy value of ${name}`,
  jsonShowAll: (name: string) => `Show all text of ${name}`,
  jsonCopied: "Copied",
  jsonCopyFailed: "The browser did not allow copying",
  jsonRootName: "the whole value",
  /** A place in words; `root` stands for the outermost value. */
  jsonPlaceName: (at: JsonPlace, root: string) => (at.length === 0 ? root : formatLocation(toLocation(at))),
  jsonMoreActions: (name: string) => `More for ${name}`,
  jsonCopyPathPlain: "Copy path",
  jsonCopyJsonPath: "Copy JSONPath",
  jsonCopyPointer: "Copy JSON Pointer",
  jsonCopyKey: "Copy key",
  jsonCopyAsJson: "Copy as JSON string",
  jsonOpenLink: (host: string) => `Open link to ${host}`,
  jsonFind: "Find",
  jsonFindField: "Find in keys and values",
  jsonFindCase: "Match case",
  jsonFindWord: "Whole words",
  jsonFindRegex: "Regular expression",
  jsonFindNext: "Next match",
  jsonFindPrevious: "Previous match",
  jsonFindOnly: "Open only matches",
  jsonFindClose: "Close find",
  jsonFindProblem: (message: string) => message,
  jsonFindCount: ({ current, count: found, done }: { current: number; count: number; done: boolean }) => {
    if (found === 0) return done ? "No matches" : "Searching …";
    return `${current < 0 ? "" : `${count(current + 1)} of `}${count(found)}${done ? "" : " so far"}`;
  },
  jsonReadingName: (name: string) => `Text of ${name}`,
  jsonReadingRange: (from: number, to: number, of: number) =>
    `Characters ${count(from)} to ${count(to)} of ${count(of)}`,
  jsonReadingPrevious: "Previous page",
  jsonReadingNext: "Next page",
  jsonReadingCopy: "Copy all",
  jsonReadingClose: "Close the text",
  textMore: (left: number) => `Show more, ${plural(left, "character", "characters")} left`,
};
