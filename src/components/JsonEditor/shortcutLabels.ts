interface ShortcutGroup {
  readonly title: string;
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

const GROUPS: readonly ShortcutGroup[] = [
  {
    title: "In the tree",
    keys: [
      { keys: ["Enter"], does: "Edit the value; open or close" },
      { keys: ["F2"], does: "Rename the key" },
      { keys: ["Space"], does: "Switch true and false; open or close" },
      { keys: ["Ctrl+Enter", "Insert"], does: "Insert after" },
      { keys: ["Ctrl+Shift+Enter"], does: "Insert inside" },
      { keys: ["Ctrl+D"], does: "Duplicate" },
      { keys: ["Delete"], does: "Remove" },
      { keys: ["Alt+↑", "Alt+↓"], does: "Move up or down" },
      { keys: ["Ctrl+X", "Ctrl+C"], does: "Cut, copy" },
      { keys: ["Ctrl+V"], does: "Paste after, or inside" },
      { keys: ["Ctrl+Shift+V"], does: "Paste over the value" },
      { keys: ["Shift+F10"], does: "All actions of the row" },
    ],
  },
  {
    title: "While typing in a row",
    keys: [
      { keys: ["Enter"], does: "Done" },
      { keys: ["Tab", "Shift+Tab"], does: "From key to value, and back" },
      { keys: ["Shift+Enter"], does: "New line in a text" },
      { keys: ["Esc"], does: "Give up" },
    ],
  },
  {
    title: "Moving in the tree",
    keys: [
      { keys: ["↑", "↓"], does: "Previous, next row" },
      { keys: ["→", "←"], does: "Open, close; into, out of" },
      { keys: ["Shift+→", "Shift+←"], does: "Open or close everything inside" },
      { keys: ["*"], does: "Open all beside" },
      { keys: ["Home", "End"], does: "First, last row" },
    ],
  },
  {
    title: "In the text",
    keys: [
      { keys: ["Ctrl+Space"], does: "Propose keys and values" },
      { keys: ["Ctrl+K Ctrl+I"], does: "What the schema says here" },
      { keys: ["Ctrl+Shift+[", "Ctrl+Shift+]"], does: "Fold, unfold" },
    ],
  },
  {
    title: "Everywhere",
    keys: [
      { keys: ["Ctrl+Z"], does: "Undo" },
      { keys: ["Ctrl+Shift+Z", "Ctrl+Y"], does: "Redo" },
      { keys: ["Ctrl+F"], does: "Find" },
      { keys: ["F8", "Shift+F8"], does: "Next, previous problem" },
      { keys: ["?"], does: "This list, from the tree" },
    ],
  },
];

/** English strings of the list of keys. On a Mac, Ctrl is ⌘. */
export const shortcutLabels = {
  jsonShortcuts: "Keyboard shortcuts",
  jsonShortcutsClose: "Close",
  jsonShortcutGroups: GROUPS,
};
