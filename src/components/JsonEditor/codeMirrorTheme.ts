import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

const button = {
  backgroundImage: "none",
  backgroundColor: "var(--sk-bg-raised)",
  color: "var(--sk-text)",
  border: "1px solid var(--sk-line-strong)",
  borderRadius: "var(--sk-radius-sm)",
};

const view = EditorView.theme({
  "&": { color: "var(--sk-text)", backgroundColor: "transparent", fontSize: "var(--sk-text-code)" },
  "&.cm-focused": { outline: "none" },
  // over the gutter and the active line, which would cover an outline drawn inwards
  "&.cm-focused::after": {
    content: '""',
    position: "absolute",
    inset: "0",
    zIndex: "300",
    pointerEvents: "none",
    border: "var(--sk-ring) solid var(--sk-focus)",
  },
  ".cm-scroller": {
    fontFamily: "var(--sk-font-mono)",
    lineHeight: "20px",
    minBlockSize: "72px",
    maxBlockSize: "var(--sk-editor-max-block-size, 420px)",
    scrollbarWidth: "thin",
    scrollbarColor: "var(--sk-line-control) transparent",
  },
  ".cm-content": { caretColor: "var(--sk-text)", padding: "6px 0", color: "var(--sk-json-punct)" },
  ".cm-line": { padding: "0 12px 0 4px" },
  ".cm-gutters": { backgroundColor: "var(--sk-bg)", color: "var(--sk-text-3)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "36px", padding: "0 2px 0 8px", fontVariantNumeric: "tabular-nums" },
  ".cm-foldGutter .cm-gutterElement": { padding: "0 2px", cursor: "default" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--sk-bg-hover)" },
  ".cm-activeLineGutter": { color: "var(--sk-text-2)" },
  ".cm-line::selection, .cm-line ::selection": {
    backgroundColor: "color-mix(in oklab, var(--sk-accent-solid), transparent 70%)",
  },
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--sk-bg-active)",
    outline: "1px solid var(--sk-line-control)",
  },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--sk-error-soft)" },
  ".cm-sk-key": { color: "var(--sk-json-key)" },
  ".cm-sk-string": { color: "var(--sk-json-string)" },
  ".cm-sk-number": { color: "var(--sk-json-number)" },
  ".cm-sk-literal": { color: "var(--sk-json-literal)" },
  ".cm-sk-invalid": { color: "var(--sk-text-2)" },
  ".cm-specialChar": { color: "var(--sk-error)" },
  ".cm-foldPlaceholder": {
    backgroundColor: "var(--sk-bg-active)",
    border: "none",
    color: "var(--sk-text-2)",
    padding: "0 4px",
  },
  ".cm-panels": { backgroundColor: "var(--sk-bg-sunken)", color: "var(--sk-text)" },
  ".cm-panels.cm-panels-top": { borderBlockEnd: "1px solid var(--sk-line)" },
  ".cm-panel.cm-search": { padding: "6px 28px 6px 8px", font: "var(--sk-text-xs) / 20px var(--sk-font)" },
  ".cm-panel.cm-search [name=close]": { color: "var(--sk-text-2)", inlineSize: "24px", blockSize: "24px" },
  ".cm-textfield": {
    backgroundColor: "var(--sk-bg-raised)",
    color: "var(--sk-text)",
    border: "1px solid var(--sk-line-control)",
    borderRadius: "var(--sk-radius-sm)",
    font: "var(--sk-text-xs) / 20px var(--sk-font)",
  },
  ".cm-button": { ...button, font: "var(--sk-text-xs) / 20px var(--sk-font)", "&:active": button },
  ".cm-searchMatch": { backgroundColor: "var(--sk-mark)" },
  ".cm-searchMatch.cm-searchMatch-selected": {
    backgroundColor: "var(--sk-mark-current)",
    color: "var(--sk-on-mark-current)",
  },
  ".cm-sk-problem": {
    textDecoration: "underline wavy 1px var(--sk-error)",
    textUnderlineOffset: "4px",
    textDecorationSkipInk: "none",
  },
  ".cm-sk-problem-warning": { textDecorationColor: "var(--sk-warn)" },
  ".cm-lineNumbers .cm-gutterElement.cm-sk-line-error": {
    color: "var(--sk-error)",
    fontWeight: "var(--sk-weight-strong)",
    boxShadow: "inset 3px 0 0 var(--sk-error)",
  },
  ".cm-lineNumbers .cm-gutterElement.cm-sk-line-warning": {
    color: "var(--sk-warn)",
    fontWeight: "var(--sk-weight-strong)",
    boxShadow: "inset 3px 0 0 var(--sk-warn)",
  },
});

/** Colours and sizes, all from the kit's custom properties, so that light, dark and a host's own values work. */
export const codeMirrorTheme: Extension = view;
