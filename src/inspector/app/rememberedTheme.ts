import { themes, type Theme } from "../Theme.js";

const KEY = "session-kit.theme";

/** The theme chosen last time in this browser. Where nothing may be stored, every visit starts with the system's. */
export const rememberedTheme = {
  read(): Theme {
    try {
      const stored = localStorage.getItem(KEY);
      return themes.find((theme) => theme === stored) ?? "system";
    } catch {
      return "system";
    }
  },
  write(theme: Theme): void {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Storage is turned off or full: the choice lasts as long as the page.
    }
  },
};
