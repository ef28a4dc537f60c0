/** Styles of a note and of the tooltip around it, for `EditorView.theme`; all from the kit's custom properties. */
export const schemaNoteStyles = {
  ".cm-tooltip": {
    backgroundColor: "var(--sk-bg-raised)",
    color: "var(--sk-text)",
    border: "1px solid var(--sk-line-strong)",
    borderRadius: "var(--sk-radius-sm)",
    boxShadow: "var(--sk-shadow-pop)",
    font: "var(--sk-text-xs) / 18px var(--sk-font)",
  },
  ".cm-sk-note": {
    maxInlineSize: "min(400px, 90vw)",
    maxBlockSize: "min(280px, 50vh)",
    overflow: "auto",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
    boxSizing: "border-box",
  },
  ".cm-sk-note-title": { fontWeight: "var(--sk-weight-strong)" },
  ".cm-sk-note-types": { color: "var(--sk-text-2)" },
  ".cm-sk-note-value": { fontFamily: "var(--sk-font-mono)" },
};
