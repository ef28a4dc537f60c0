import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeUnexpected } from "./describeUnexpected.js";
import { openBrowser } from "./openBrowser.js";
import { runCli } from "./runCli.js";

/** Built to dist/bin/session-kit.js; the inspector and package.json are found from there. */
const here = dirname(fileURLToPath(import.meta.url));
const debug = process.env["SESSION_KIT_DEBUG"] === "1";
const stop = new AbortController();

for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => {
    stop.abort();
    process.once(name, () => process.exit(130));
  });
}
for (const stream of [process.stdout, process.stderr]) {
  // The reader of a pipe may leave early (`| head`): what is written after that has no reader, and is no error.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => {
    process.stderr.write(describeUnexpected(error, debug));
    process.exit(1);
  });
}

process.exitCode = await runCli(process.argv.slice(2), {
  stdin: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  cwd: process.cwd(),
  version: readVersion(join(here, "..", "..", "package.json")),
  appFolder: join(here, "..", "inspector-app"),
  openBrowser,
  signal: stop.signal,
  debug,
});

function readVersion(file: string): string {
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "";
}
