/** How a JsonEditor shows its text. `changes`: beside the original, when there is one. */
export type EditorMode = "tree" | "text" | "changes";
