// Every check, in the order that fails fastest: npm test. `npm test -- --only lint,unit` runs some.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { requireChromium } from "./chromium.mjs";

const root = join(import.meta.dirname, "..");
const tool = (path) => [process.execPath, join(root, "node_modules", path)];
const vitest = (...projects) => [
  ...tool("vitest/vitest.mjs"),
  "run",
  ...projects.flatMap((name) => ["--project", name]),
];

const STEPS = {
  format: [...tool("prettier/bin/prettier.cjs"), "--check", "."],
  lint: [...tool("oxlint/bin/oxlint"), "--deny-warnings"],
  types: [...tool("typescript/bin/tsc"), "-p", "tsconfig.json"],
  build: [process.execPath, join(root, "scripts/build.mjs")],
  unit: vitest("node", "dom"),
  stories: vitest("storybook"),
  e2e: vitest("e2e"),
  package: vitest("package"),
};

const { values } = parseArgs({ options: { only: { type: "string" } } });
const names = values.only?.split(",") ?? Object.keys(STEPS);
for (const name of names)
  if (!Object.hasOwn(STEPS, name)) throw new Error(`Unknown step ${name}: expected ${Object.keys(STEPS).join(", ")}.`);

process.env.CHROMIUM_PATH = requireChromium();
const failed = [];
for (const name of names) {
  const [command, ...args] = STEPS[name];
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, FORCE_COLOR: process.env.FORCE_COLOR ?? "0" },
  });
  if (status !== 0) failed.push(name);
  console.log(
    `── ${name} ${status === 0 ? "passed" : "FAILED"} in ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  if (name === "build" && status !== 0) break;
}
console.log(`\n${names.length - failed.length} passed, ${failed.length} failed`);
if (failed.length > 0) console.log(`Failed: ${failed.join(", ")}`);
process.exit(failed.length > 0 ? 1 : 0);
