// Builds everything that is published into dist/. `--only lib,css,app,cli` builds some of it.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { bundleStyles } from "./styles.mjs";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const PARTS = {
  /** The package's entry points: one JavaScript and one declaration file for each source file, directives kept. */
  lib() {
    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
      cwd: root,
      stdio: "inherit",
    });
  },
  css() {
    const styles = bundleStyles(join(root, "src/styles.css"));
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, "styles.css"), styles);
    writeFileSync(join(dist, "styles.layer.css"), `@layer session-kit {\n${styles}}\n`);
    // TypeScript 6 checks side-effect imports (TS2882), so each stylesheet has a declaration beside it.
    for (const name of ["styles.css", "styles.layer.css"]) writeFileSync(join(dist, `${name}.d.ts`), "export {};\n");
  },
  /** The page that the CLI serves. */
  app: () => build({ configFile: join(root, "vite.app.config.ts"), logLevel: "warn" }),
  /** One self-contained file, zod included, so that `npx session-kit` needs nothing else at run time. */
  async cli() {
    await build({ configFile: join(root, "vite.cli.config.ts"), logLevel: "warn" });
    chmodSync(join(dist, "bin/session-kit.js"), 0o755);
  },
};

const { values } = parseArgs({ options: { only: { type: "string" } } });
const names = values.only?.split(",") ?? Object.keys(PARTS);
for (const name of names)
  if (!Object.hasOwn(PARTS, name)) throw new Error(`Unknown part ${name}: expected ${Object.keys(PARTS).join(", ")}.`);
if (!values.only) rmSync(dist, { recursive: true, force: true });
for (const name of names) {
  const start = performance.now();
  await PARTS[name]();
  console.log(`built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
