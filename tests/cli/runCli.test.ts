import { describe, expect, it } from "vitest";
import { memoryStore } from "../../src/store/index.js";
import { parseSize } from "../../src/cli/parseSize.js";
import { formatSize } from "../../src/cli/formatSize.js";
import { folder } from "./support/folder.js";
import { runToEnd, startCli } from "./support/runCliWith.js";

const GOOD = '{"sessionName":"good"}';

function openBrowser(): never {
  throw new Error("boom\n    at somewhere");
}

describe("the command line", () => {
  it("prints the address, opens it in the browser, serves, and stops when told to", async () => {
    const { path } = folder({ "good.json": GOOD });
    const run = startCli(["good.json", "--port", "0"], { cwd: path });
    const address = await run.address();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(address)).text()).toContain("<title>Inspector</title>");
    expect(await run.stop()).toBe(0);
    expect(run.opened).toEqual([address]);
    expect(run.err()).toBe("");
    await expect(fetch(address)).rejects.toThrow("fetch failed");
  });

  it("opens no browser with --no-open", async () => {
    const { path } = folder({ "good.json": GOOD });
    const run = startCli(["good.json", "--no-open", "--port", "0"], { cwd: path });
    await run.address();
    await run.stop();
    expect(run.opened).toEqual([]);
  });

  it("takes the next free port when the usual one is taken", async () => {
    const { path } = folder({ "good.json": GOOD });
    const runs = [1, 2].map(() => startCli(["good.json", "--no-open"], { cwd: path }));
    const addresses = await Promise.all(runs.map((run) => run.address()));
    expect(new Set(addresses).size).toBe(2);
    expect(await Promise.all(runs.map((run) => run.stop()))).toEqual([0, 0]);
  });

  it("warns when others can reach it", async () => {
    const { path } = folder({ "good.json": GOOD });
    const run = startCli(["good.json", "--no-open", "--port", "0", "--host", "0.0.0.0"], { cwd: path });
    await run.address();
    await run.stop();
    expect(run.err()).toMatch(/^Warning: everyone who can reach 0\.0\.0\.0 can read and change these sessions\./);
  });

  it("opens standard input read-only", async () => {
    const { path } = folder();
    const run = startCli(["-", "--no-open", "--port", "0"], { cwd: path, input: `${GOOD}\n{"sessionName":"two"}` });
    const address = await run.address();
    const listing = await (await fetch(`${address}api/sessions`)).json();
    await run.stop();
    expect(listing).toMatchObject({
      title: "<stdin>",
      readOnly: true,
      sessions: [
        { name: "good", place: 1 },
        { name: "two", place: 2 },
      ],
    });
    expect(run.out()).toContain("Read-only.");
  });

  it("says how to build the inspector when it is not there", async () => {
    const { path } = folder({ "good.json": GOOD });
    expect(await runToEnd(["good.json"], { cwd: path, appFolder: path })).toEqual({
      code: 1,
      out: "",
      err: "session-kit: the inspector is not built yet. Run `npm run build` first.\n",
    });
  });

  it("explains itself", async () => {
    const { path } = folder();
    expect(await runToEnd(["--help"], { cwd: path })).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("--read-only"),
    });
    expect(await runToEnd(["--version"], { cwd: path })).toEqual({ code: 0, err: "", out: "1.2.3\n" });
  });

  it.each([
    [[], "Expected files or folders (or - for standard input), found none."],
    [["validate"], "Expected files or folders (or - for standard input), found none."],
    [["a.json", "--prot", "1"], "Unknown option '--prot'."],
    [["a.json", "--port", "70000"], "Expected a number from 0 to 65535 after --port, found 70000."],
    [["a.json", "--port", "-1"], "'--port'"],
    [["a.json", "--port", ""], "Expected a number from 0 to 65535 after --port, found ."],
    [["a.json", "--max-size", "big"], "Expected a size up to 500MB after --max-size, such as 200MB, found big."],
    [["a.json", "--max-size", "1GB"], "Expected a size up to 500MB"],
  ])("does not understand %j, and says so", async (argv, message) => {
    const { path } = folder();
    const { code, out, err } = await runToEnd(argv, { cwd: path });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  it("turns an error nobody foresaw into one line", async () => {
    const { path } = folder({ "good.json": GOOD });
    const quiet = await runToEnd(["good.json", "--port", "0"], { cwd: path, openBrowser });
    expect(quiet).toMatchObject({
      code: 1,
      err: "session-kit: unexpected error: boom (SESSION_KIT_DEBUG=1 shows where)\n",
    });
    const loud = await runToEnd(["good.json", "--port", "0"], { cwd: path, openBrowser, debug: true });
    expect(loud.err).toContain("runCli.test.ts");
  });

  it.each([
    ["1000", 1000],
    ["200kB", 200_000],
    ["1.5 MB", 1_500_000],
    ["2gb", 2_000_000_000],
    ["0", undefined],
    ["-1", undefined],
    ["1TB", undefined],
    ["", undefined],
  ])("reads the size %j as %s", (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });

  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1500, "1.5 kB"],
    [200_000_000, "200 MB"],
    [5e12, "5000 GB"],
  ])("writes %d bytes as %s", (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });
});

describe("validate", () => {
  it("prints nothing and succeeds when there are no problems", async () => {
    const { path } = folder({ "a.json": GOOD, "sub/b.jsonl": `${GOOD}\n${GOOD}` });
    expect(await runToEnd(["validate", "."], { cwd: path })).toEqual({
      code: 0,
      out: "",
      err: "no problems, 0 warnings: 3 sessions in 2 files\n",
    });
  });

  it("says where each problem stands in its file, in every layout", async () => {
    const { path } = folder({
      "one.json": '{\r\n  "sessionName": 1,\r\n  "error": {}\r\n}',
      "list.json": '[\n {"sessionName": "a"},\n {"metrics": 7}\n]',
      "lines.jsonl": '{"sessionName":"a"}\n\n{"sessionName":"é😀","source":[]}\n',
    });
    const { code, out } = await runToEnd(["validate", "one.json", "list.json", "lines.jsonl"], { cwd: path });
    expect(code).toBe(1);
    const places = out
      .trimEnd()
      .split("\n")
      .map((line) => /^(\S+): /.exec(line)?.[1]);
    expect(places).toEqual(["one.json:2:18", "one.json:3:12", "list.json:3:14", "lines.jsonl:3:31"]);
  });

  it("prints warnings and does not fail for them", async () => {
    const { path } = folder({ "a.json": '{"sessionId":"mine"}' });
    const { code, out } = await runToEnd(["validate", "a.json"], { cwd: path });
    expect(code).toBe(0);
    expect(out).toMatch(/^a\.json:1:14: warning: /);
  });

  it("warns of bytes that are no UTF-8, and not of U+FFFD that is written", async () => {
    const { path } = folder({
      "a.json": Buffer.concat([Buffer.from('{"sessionName":"\uFFFD'), Buffer.of(0xff), Buffer.from('"}')]),
      "b.json": '{"sessionName":"\uFFFD"}',
    });
    const { code, out } = await runToEnd(["validate", "a.json", "b.json"], { cwd: path });
    expect(code).toBe(0);
    expect(out).toMatch(/^a\.json:1:18: warning: Expected UTF-8[^\n]*\n$/);
  });

  it("finds what the list finds", async () => {
    const texts = ['{"sessionName":1}', "[1]", '{"inputs":{"chat_history":0}}', '{"a'];
    for (const text of texts) {
      const { path } = folder({ "a.json": text });
      const [summary] = (await memoryStore([{ file: "a.json", text }]).list()).sessions;
      const { out } = await runToEnd(["validate", "a.json"], { cwd: path });
      expect(out.split("\n")[0]).toBe(
        `a.json:${summary?.problem?.line}:${summary?.problem?.column}: ${summary?.problem?.message}`,
      );
    }
  });
});
