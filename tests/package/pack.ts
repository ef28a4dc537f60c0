import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const projectRoot = join(import.meta.dirname, "../..");

/** Packs what was built, as `npm publish` would, and gives the tarball's path. */
export function pack(): string {
  if (!existsSync(join(projectRoot, "dist/index.js")))
    throw new Error("dist/ is not built: run `npm run build` first.");
  const folder = mkdtempSync(join(tmpdir(), "session-kit-pack-"));
  const output = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: projectRoot,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const packed: unknown = JSON.parse(output);
  const first = Array.isArray(packed) ? packed[0] : Object.values(Object(packed))[0];
  return join(folder, String(Object(first).filename));
}
