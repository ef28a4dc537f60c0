import { defineConfig } from "vite";

/** The command, bundled whole: only Node's own modules stay outside. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: `${import.meta.dirname}/src/cli/main.ts`,
    outDir: `${import.meta.dirname}/dist/bin`,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "session-kit.js", banner: "#!/usr/bin/env node" } },
  },
});
