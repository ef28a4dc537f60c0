/** How the inspector is drawn. `system` follows the page it stands in. */
export type Theme = "light" | "dark" | "system";

export const themes: readonly Theme[] = ["light", "dark", "system"];
