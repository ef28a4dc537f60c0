import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { pack, projectRoot } from "./pack.js";

let tarball: string;
beforeAll(() => {
  tarball = pack();
});

const run = (tool: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(projectRoot, "node_modules", tool), ...args], {
    encoding: "utf8",
    cwd: projectRoot,
  });

describe("the packed package", () => {
  it("has entry points that publint accepts", () => {
    expect(run("publint/src/cli.js", "--strict", tarball)).toContain("All good!");
  });

  it("has types that resolve in every ESM mode", () => {
    // it ends with an error when a type does not resolve
    expect(run("@arethetypeswrong/cli/dist/index.js", tarball, "--profile", "esm-only")).toContain(
      "session-kit/inspector",
    );
  });

  it("carries no test, story or machine path", () => {
    const names = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" }).split("\n");
    expect(names.filter((name) => /\.(test|stories)\./.test(name))).toEqual([]);
    expect(names).toContain("package/dist/bin/session-kit.js");
    expect(names).toContain("package/dist/inspector-app/index.html");
  });
});
