import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The inspector page, served by the CLI under a strict Content-Security-Policy: no inline script or style. */
export default defineConfig({
  root: `${import.meta.dirname}/src/inspector/app`,
  base: "./",
  plugins: [react()],
  build: {
    outDir: `${import.meta.dirname}/dist/inspector-app`,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
