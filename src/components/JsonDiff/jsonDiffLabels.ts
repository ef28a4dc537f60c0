import { formatPath } from "../../json/formatPath.js";
import type { JsonDifference } from "../../json/diffJson.js";
import { formatCount as count } from "../../ui/formatCount.js";
import { jsonViewerLabels } from "../JsonViewer/jsonViewerLabels.js";
import { plural } from "../JsonViewer/plural.js";

const { jsonKeyCount, jsonItemCount, jsonCharacterCount, jsonEmptyObject, jsonEmptyList } = jsonViewerLabels;

/** English strings of the differences between two texts. */
export const jsonDiffLabels = {
  jsonKeyCount,
  jsonItemCount,
  jsonCharacterCount,
  jsonEmptyObject,
  jsonEmptyList,
  jsonDiff: "Differences",
  jsonDiffBefore: "Before",
  jsonDiffAfter: "After",
  jsonDiffKind: (kind: JsonDifference["kind"]): string => kind,
  jsonDiffCount: (kind: JsonDifference["kind"], differences: number) => `${count(differences)} ${kind}`,
  jsonDiffFolded: (siblings: number) => `${count(siblings)} unchanged`,
  jsonDiffInside: (differences: number) => plural(differences, "difference", "differences"),
  jsonDiffPosition: (current: number, of: number) => `${count(current)} of ${count(of)}`,
  jsonDiffPath: (path: JsonDifference["path"]) => formatPath(path),
  jsonDiffNext: "Next difference (n)",
  jsonDiffPrevious: "Previous difference (p)",
  jsonDiffRevertCurrent: "Revert this",
  jsonDiffRevertKey: "Revert this difference (r)",
  jsonDiffRevert: (path: string) => `Revert ${path}`,
  jsonDiffLayout: "Layout",
  jsonDiffInline: "Inline",
  jsonDiffSideBySide: "Side by side",
  jsonDiffNothing: "Nothing differs",
  jsonDiffSameText: "The two texts are the same, character by character.",
  jsonDiffSameValue: "Only white space or the order of keys differs, or how the same text is escaped.",
  jsonDiffSameReading: "What could be read says the same.",
  jsonDiffBrokenBefore: "The text before is not valid JSON",
  jsonDiffBrokenAfter: "The text after is not valid JSON",
  jsonDiffProblem: (line: number, column: number, message: string) => `${count(line)}:${count(column)} ${message}`,
  jsonDiffReadSoFar: "What could be read is compared.",
  jsonDiffReading: (path: string) => `Text of ${path}`,
  jsonDiffReadingRange: (from: number, to: number, of: number) =>
    of === 0 ? "No characters" : `Characters ${count(from)} to ${count(to)} of ${count(of)}`,
  jsonDiffReadingPrevious: "Previous page",
  jsonDiffReadingNext: "Next page",
  jsonDiffReadingClose: "Close the text",
};
