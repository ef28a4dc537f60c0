import { formatCount as count } from "../../ui/formatCount.js";

const problems = (value: number) => `${count(value)} ${value === 1 ? "problem" : "problems"}`;
const warnings = (value: number) => `${count(value)} ${value === 1 ? "warning" : "warnings"}`;

/** English strings of JsonEditor. */
export const jsonEditorLabels = {
  jsonEditor: "JSON",
  jsonEditorTools: (name: string) => `Tools of ${name}`,
  jsonEditorUndo: "Undo",
  jsonEditorRedo: "Redo",
  jsonEditorFormat: "Format",
  jsonEditorFormatWhy: "Sets line breaks and indentation; values stay as they are written",
  jsonEditorFormatBlocked: "Format needs valid JSON: solve the problems first",
  jsonEditorCopy: "Copy",
  jsonEditorCopied: "Copied",
  jsonEditorCopyFailed: "The browser did not allow copying",
  jsonEditorProblems: (name: string) => `Problems in ${name}`,
  jsonEditorPosition: (line: number, column: number) => `${line}:${column}`,
  jsonEditorMore: (more: number) => `Show ${count(more)} more`,
  jsonEditorMoreUnlisted: (more: number) => `and ${count(more)} more`,
  jsonEditorErrorWord: "Error:",
  jsonEditorWarningWord: "Warning:",
  jsonEditorDuplicateKey: (key: string) =>
    `Key ${JSON.stringify(key)} comes again below. The later one counts; both stay in the text.`,
  jsonEditorSummary: (errorCount: number, warningCount: number) =>
    [errorCount > 0 && problems(errorCount), warningCount > 0 && warnings(warningCount)].filter(Boolean).join(", "),
  jsonEditorSolved: "No problems",
  jsonEditorFind: "Find",
  jsonEditorReplace: "Replace",
  jsonEditorFindNext: "next",
  jsonEditorFindPrevious: "previous",
  jsonEditorFindAll: "all",
  jsonEditorFindMatchCase: "match case",
  jsonEditorFindByWord: "by word",
  jsonEditorFindRegexp: "regexp",
  jsonEditorReplaceOne: "replace",
  jsonEditorReplaceAll: "replace all",
  jsonEditorFindClose: "close",
  jsonEditorControlCharacter: "Control character",
  jsonEditorFolded: "folded lines",
};
