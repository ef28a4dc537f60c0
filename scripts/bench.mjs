// Measures the built kit against its peers in the same run and prints one table: npm run bench -- [options of bench/run.mjs]
// Without options: cases A 1MB, B 2000 and C 1MB, three repetitions, every peer.
// --editor [options of bench/editor.mjs]: the JSON editor's.
// --chat [options of bench/chat.mjs]: the chat history's targets.
// --form [options of bench/form.mjs]: the form's.
// --viewer [options of bench/viewer.mjs]: the JSON viewer's targets, what it gave and what its peers gave.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { requireChromium } from "./chromium.mjs";

const root = join(import.meta.dirname, "..");
const bench = join(root, "bench");
process.env.CHROMIUM_PATH = requireChromium();
const kit = (name, file) => `${name}=${join(bench, "kit", file)}`;
process.env.KIT ??= [
  kit("session-kit", "adapter.tsx"),
  ...(process.argv[2] === "--editor"
    ? ["tree", "text", "judged"].map((mode) => kit(`session-kit-${mode}`, `editor-${mode}.tsx`))
    : []),
].join(",");

const run = (command, args, cwd) => {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};
run(process.execPath, [join(root, "scripts/build.mjs"), "--only", "lib,css"], root);
if (!existsSync(join(bench, "node_modules"))) run("npm", ["ci", "--legacy-peer-deps"], bench);
run(process.execPath, [join(bench, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "error"], bench);
const given = process.argv.slice(2);
const targets = ["--viewer", "--editor", "--chat", "--form"].find((one) => one === given[0]);
if (given.length === 0) rmSync(join(bench, "results.raw.jsonl"), { force: true });
if (targets) {
  run(process.execPath, [join(bench, `${targets.slice(2)}.mjs`), ...given.slice(1)], bench);
} else {
  run(
    process.execPath,
    [join(bench, "run.mjs"), ...(given.length > 0 ? given : ["--plan", "a:1MB,b:2000,c:1MB"])],
    bench,
  );
  run(process.execPath, [join(bench, "sizes.mjs")], bench);
}
