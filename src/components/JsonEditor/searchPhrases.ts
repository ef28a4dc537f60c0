import type { jsonEditorLabels } from "./jsonEditorLabels.js";

/** CodeMirror's own words, keyed by its English ones. */
export function searchPhrases(labels: typeof jsonEditorLabels): Record<string, string> {
  return {
    Find: labels.jsonEditorFind,
    Replace: labels.jsonEditorReplace,
    next: labels.jsonEditorFindNext,
    previous: labels.jsonEditorFindPrevious,
    all: labels.jsonEditorFindAll,
    "match case": labels.jsonEditorFindMatchCase,
    "by word": labels.jsonEditorFindByWord,
    regexp: labels.jsonEditorFindRegexp,
    replace: labels.jsonEditorReplaceOne,
    "replace all": labels.jsonEditorReplaceAll,
    close: labels.jsonEditorFindClose,
    "Control character": labels.jsonEditorControlCharacter,
    "folded code": labels.jsonEditorFolded,
    Completions: labels.jsonSchemaProposals,
    required: labels.jsonSchemaRequired,
    deprecated: labels.jsonSchemaDeprecated,
    "read-only": labels.jsonSchemaReadOnly,
    or: labels.jsonSchemaOr,
    default: labels.jsonSchemaIsDefault,
    constant: labels.jsonSchemaIsConstant,
    option: labels.jsonSchemaIsOption,
    example: labels.jsonSchemaIsExample,
    Default: labels.jsonSchemaDefault,
    Allowed: labels.jsonSchemaAllowed,
    Examples: labels.jsonSchemaExamples,
    ...labels.jsonSchemaTypes,
  };
}
