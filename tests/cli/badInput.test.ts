import { mkdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.js";
import { openStore } from "./support/openStore.js";
import { runToEnd, startCli } from "./support/runCliWith.js";

const GOOD = '{"sessionName":"good"}';
const utf16 = Buffer.from('\uFEFF{"a":1}', "utf16le");

/** Each bad file stands beside a good one, which must open all the same. */
const bad: [name: string, file: string, content: string | Uint8Array, expected: object][] = [
  ["an empty file", "x.json", "", { code: "empty", found: "an empty file", line: 1, column: 1 }],
  ["a file of white space", "x.json", " \n", { code: "empty", found: "only white space" }],
  ["a file with zero bytes", "x.json", "{\0}", { code: "binary", found: "a binary file (a zero byte at offset 1)" }],
  ["a gzip archive", "x.json", gzipSync("{}"), { code: "binary", found: "a gzip archive (unpack it first)" }],
  ["UTF-16 text", "x.json", utf16, { code: "binary", found: "UTF-16 text (save it as UTF-8)" }],
  [
    "bytes of no encoding",
    "x.json",
    Uint8Array.of(0xe9, 0xe8, 0x20, 0xe7),
    { code: "binary", found: "bytes that are not UTF-8 text" },
  ],
  ["truncated JSON", "x.json", '{"inputs":{"a":', { line: 1, column: 16 }],
  ["a truncated list", "x.json", '[{"a":', { line: 1, column: 7 }],
  ["an empty list", "x.json", "[]", { found: "an empty list", line: 1, column: 1 }],
  ["a scalar", "x.json", "42", { found: "a number", line: 1, column: 1 }],
  [
    "a record where a string belongs",
    "x.json",
    '{\n  "session_name": {"a":1}}',
    { expected: "a string", found: "an object", line: 2, column: 19 },
  ],
  [
    "a string where a record belongs",
    "x.json",
    '{"metrics": "good"}',
    { expected: "an object", found: "a string", line: 1, column: 13 },
  ],
  [
    "a history that is no list",
    "x.json",
    '{"inputs":{"chat_history":{}}}',
    { code: "chat-history-not-a-list", line: 1, column: 27 },
  ],
  ["a bad line among good ones", "x.jsonl", '{"source":"a"}\n{"source"\n{"source":"c"}', { line: 2, column: 10 }],
  [
    "a file that is too large",
    "x.json",
    `"${"x".repeat(1000)}"`,
    { code: "too-large", expected: "at most 1 kB for one JSON text", found: "1 kB" },
  ],
  ["a line that is too long", "x.jsonl", `{}\n"${"x".repeat(2000)}"`, { code: "too-large", found: "2 kB", line: 2 }],
];

describe("bad input", () => {
  it.each(bad)("is told for %s, and the rest opens", async (_name, file, content, expected) => {
    const { path } = folder({ [file]: content, "good.json": GOOD });
    const { sessions, problems } = await openStore(path, { maxSize: 1000 }).list();
    const told = [...problems, ...sessions.flatMap(({ problem }) => problem ?? [])];
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ file, ...expected });
    expect(sessions.find((session) => session.file === "good.json")).toMatchObject({
      name: "good",
      problem: undefined,
    });
  });

  it.each(bad)("makes validate fail with one line for %s", async (_name, file, content) => {
    const { path } = folder({ [file]: content, "good.json": GOOD });
    const { code, out } = await runToEnd(["validate", "--max-size", "1000", "."], { cwd: path });
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^${file}:\\d+:\\d+: .+\\n`));
    expect(out).not.toMatch(/good\.json|warning: .*good|\bat \S+ \(/);
  });

  it.each([
    [
      "a path where nothing is",
      "none.json",
      "none.json:1:1: Expected a file or folder that can be read, found nothing at that path (ENOENT).",
    ],
    [
      "links in a circle",
      "loop.json",
      "loop.json:1:1: Expected a file or folder that can be read, found symbolic links that lead in a circle (ELOOP).",
    ],
    [
      "a file named as a folder",
      "good.json/x.json",
      "good.json/x.json:1:1: Expected a file or folder that can be read, found a file where a folder was named (ENOTDIR).",
    ],
    ["a device", "/dev/null", "/dev/null:1:1: Expected a file or a folder, found a device or a pipe."],
    [
      "a folder without sessions",
      "hollow",
      "hollow:1:1: Expected .json, .jsonl or .ndjson files, found none in this folder.",
    ],
  ])("is told for %s, and the rest opens", async (_name, named, message) => {
    const { path, at } = folder({ "good.json": GOOD });
    symlinkSync("loop.json", at("loop.json"));
    mkdirSync(at("hollow"));
    const run = startCli(["good.json", named, "--no-open", "--port", "0"], { cwd: path });
    await run.address();
    expect(await run.stop()).toBe(0);
    expect(run.err()).toBe(`${message}\n`);
    expect(run.out()).toContain("1 session of good.json and 1 more");
    expect(await runToEnd([named], { cwd: path })).toMatchObject({
      code: 1,
      err: `${message}\nsession-kit: there is nothing to open.\n`,
    });
  });

  it("is told for a link in a folder that leads nowhere", async () => {
    const { path, at } = folder({ "good.json": GOOD });
    symlinkSync("nowhere", at("lost.json"));
    const { sessions, problems } = await openStore(path).list();
    expect(sessions).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "missing", file: "lost.json" }]);
  });

  it("is told for standard input that holds nothing", async () => {
    const { path } = folder();
    expect(await runToEnd(["-"], { cwd: path })).toMatchObject({
      code: 1,
      err: "<stdin>:1:1: Expected a session as JSON, found nothing.\nsession-kit: there is nothing to open.\n",
    });
  });

  it("is told for standard input that is an archive, too large or broken", async () => {
    const { path } = folder();
    const told = async (input: string | Uint8Array) =>
      (await runToEnd(["validate", "-", "--max-size", "100"], { cwd: path, input })).out;
    expect(await told(gzipSync("{}"))).toMatch(/^<stdin>:1:1: .*gzip/);
    expect(await told("x".repeat(200))).toMatch(/^<stdin>:1:1: .*at most 100 bytes/);
    expect(await told('{"a":')).toMatch(/^<stdin>:1:6: /);
  });

  it("is told for a port in use, and only when it was asked for", async () => {
    const { path } = folder({ "good.json": GOOD });
    const blocker = createServer();
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, "127.0.0.1", () => {
        const address = blocker.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const { code, err, out } = await runToEnd(["good.json", "--port", String(port)], { cwd: path });
    blocker.close();
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(
      `session-kit: port ${port} of 127.0.0.1 is in use already. Choose another with --port, or leave it out for a free one.\n`,
    );
  });

  it("is told for an address that is not this machine's", async () => {
    const { path } = folder({ "good.json": GOOD });
    const { code, err } = await runToEnd(["good.json", "--host", "192.0.2.1"], { cwd: path });
    expect(code).toBe(1);
    expect(err).toMatch(/^session-kit: 192\.0\.2\.1 is no address of this machine\. .*\n$/);
  });

  it("never acts on control characters of names and values", async () => {
    const { path } = folder({ "\u001b[2Jx.json": '{"\u001b]0;title\u0007": tru' });
    const { out } = await runToEnd(["validate", "."], { cwd: path });
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});
