// Opens the inspector on samples/, or on the paths given: npm start -- [--no-open] [--port N] [paths…]
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = join(root, "dist/bin/session-kit.js");
const page = join(root, "dist/inspector-app/index.html");

if (
  !existsSync(bin) ||
  !existsSync(page) ||
  newest(join(root, "src")) > Math.min(statSync(bin).mtimeMs, statSync(page).mtimeMs)
) {
  console.log("Building the inspector…");
  const built = spawnSync(process.execPath, [join(root, "scripts/build.mjs"), "--only", "app,cli"], {
    stdio: "inherit",
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const given = process.argv.slice(2);
const args = namesPaths(given) ? given : [...given, join(root, "samples")];
const child = spawn(process.execPath, [bin, ...args], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));

/** Some argument is neither an option nor an option's value. */
function namesPaths(list) {
  const valued = new Set(["--port", "--host", "--max-size"]);
  return list.some((arg, index) => arg === "-" || (!arg.startsWith("-") && !valued.has(list[index - 1])));
}

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}
