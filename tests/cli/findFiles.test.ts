import { symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFiles } from "../../src/cli/files/findFiles.js";
import { folder } from "./support/folder.js";

const namesIn = async (paths: string[], cwd: string) => (await findFiles(paths, cwd)).files.map(({ file }) => file);

describe("findFiles", () => {
  it("finds the session files of a folder and of those in it, in the order people count", async () => {
    const { path } = folder({
      "s10.json": "",
      "s2.json": "",
      "sub/c.ndjson": "",
      "sub/B.JSONL": "",
      "notes.md": "",
      "a.json.bak": "",
    });
    expect(await namesIn(["."], path)).toEqual(["s2.json", "s10.json", "sub/B.JSONL", "sub/c.ndjson"]);
  });

  it("passes over node_modules, names that begin with a dot, and links to folders", async () => {
    const { path, at } = folder({
      "a.json": "",
      "node_modules/x/package.json": "",
      ".git/x.json": "",
      ".hidden.json": "",
      "sub/b.json": "",
    });
    symlinkSync(at("."), at("sub/round"));
    symlinkSync(at("."), at("round.json"));
    expect(await namesIn(["."], path)).toEqual(["a.json", "sub/b.json"]);
  });

  it("takes a file that is named itself, whatever its name", async () => {
    const { path } = folder({ "trace.log": "", ".hidden.json": "" });
    expect(await namesIn(["trace.log", ".hidden.json"], path)).toEqual(["trace.log", ".hidden.json"]);
  });

  it("finds a file once, under the name that came first", async () => {
    const { path, at } = folder({ "sub/a.json": "" });
    symlinkSync(at("sub/a.json"), at("link.json"));
    expect(await namesIn(["link.json", "sub", "sub/a.json", "."], path)).toEqual(["link.json"]);
  });

  it("names files as the user did", async () => {
    const { path, at } = folder({ "sub/a.json": "" });
    expect(await namesIn(["./sub/"], path)).toEqual(["sub/a.json"]);
    expect(await namesIn([at("sub")], path)).toEqual([at("sub/a.json")]);
  });
});
