import {
  chmodSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.js";
import { openStore, recordAt, saveReplaced } from "./support/openStore.js";

const ODD =
  '\uFEFF{\r\n\t"session_name" :  "Old",\r\n  "big": 12345678901234567890, "one": 1.0, "x": -0,\r\n"x":2, "é": "\\u00e9 😀"}';

const toText = (source: string) => `{"metrics": {"n": 1.0},  "source":${JSON.stringify(source)} }`;

describe("saving", () => {
  it("changes only the edited value: BOM, CRLF, spacing, numbers, doubled keys and the missing end of line stay", async () => {
    const { path, read } = folder({ "a.json": ODD });
    const store = openStore(path);
    const saved = await saveReplaced(store, { record: await recordAt(store), find: '"Old"', by: '"New 🎉"' });
    expect(saved).toMatchObject({ ok: true });
    expect(read("a.json").toString()).toBe(ODD.replace("Old", "New 🎉"));
  });

  it("keeps invalid UTF-8 elsewhere byte for byte, in every layout", async () => {
    const stray = Buffer.from([0x22, 0xff, 0xe2, 0x82, 0x22]);
    const one = Buffer.concat([Buffer.from('{"inputs":{"k":'), stray, Buffer.from('},"source":"S"}')]);
    const layouts: [name: string, before: Buffer, after: Buffer][] = [
      ["one.json", Buffer.alloc(0), Buffer.alloc(0)],
      [
        "list.json",
        Buffer.concat([Buffer.from("["), one, Buffer.from(",\n")]),
        Buffer.concat([Buffer.from(" , "), one, Buffer.from("]")]),
      ],
      ["lines.jsonl", Buffer.concat([one, Buffer.from("\r\n")]), Buffer.concat([Buffer.from("\r\n\r\n"), one])],
    ];
    for (const [name, before, after] of layouts) {
      const { path, read } = folder({ [name]: Buffer.concat([before, one, after]) });
      const store = openStore(path);
      const record = await recordAt(store, before.length > 0 ? 1 : 0);
      expect(await saveReplaced(store, { record, find: '"S"', by: '"é"' })).toMatchObject({ ok: true });
      const edited = Buffer.concat([one.subarray(0, one.length - 4), Buffer.from('"é"}')]);
      expect(read(name)).toEqual(Buffer.concat([before, edited, after]));
    }
  });

  it("gives, for any sessions and edits in any layout, exactly the bytes with those values replaced", async () => {
    const value = fc.string({ unit: "grapheme", maxLength: 8 });
    const edits = fc.array(fc.tuple(fc.nat(20), value), { minLength: 1, maxLength: 6 });
    const sources = fc.array(value, { minLength: 2, maxLength: 5 });
    const layouts: Record<string, (sessions: string[]) => string> = {
      "a.jsonl": (sessions) => sessions.join("\r\n"),
      "b.ndjson": (sessions) => `\uFEFF${sessions.join("\n\n")}\n`,
      "c.json": (sessions) => `[\n  ${sessions.join(",\n  ")}\n]\n`,
    };
    const { path, read, write } = folder();
    await fc.assert(
      fc.asyncProperty(sources, edits, fc.constantFrom(...Object.keys(layouts)), async (initial, changes, name) => {
        const current = [...initial];
        const expected = () => layouts[name]!(current.map(toText));
        write(name, expected());
        const store = openStore(path, { paths: [name] });
        for (const [at, source] of changes) {
          const index = at % current.length;
          const record = await recordAt(store, index);
          const find = JSON.stringify(current[index]);
          current[index] = source;
          expect(
            await saveReplaced(store, { record, find: `"source":${find}`, by: `"source":${JSON.stringify(source)}` }),
          ).toMatchObject({ ok: true });
          expect(read(name).toString()).toBe(expected());
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives the saved record, and takes the next save on its version", async () => {
    const { path, read } = folder({ "a.json": '{"source":"a"}' });
    const store = openStore(path);
    const first = await saveReplaced(store, { record: await recordAt(store), find: 'a"', by: 'ab"' });
    if (!first.ok) throw new Error(first.problem.message);
    expect(first.record.text).toBe('{"source":"ab"}');
    expect(await saveReplaced(store, { record: first.record, find: "ab", by: "abc" })).toMatchObject({ ok: true });
    expect(read("a.json").toString()).toBe('{"source":"abc"}');
    expect((await store.list()).sessions[0]?.source).toBe("abc");
  });

  it("refuses when the session changed on disk meanwhile, and gives what is there now", async () => {
    const { path, read, write } = folder({ "a.json": '{"source":"a"}' });
    const store = openStore(path);
    const record = await recordAt(store);
    write("a.json", '{"source":"b"}');
    const refused = await saveReplaced(store, { record, find: '"a"', by: '"mine"' });
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: "changed-on-disk", file: "a.json" },
      current: { id: record.id, text: '{"source":"b"}' },
    });
    expect(read("a.json").toString()).toBe('{"source":"b"}');
  });

  it("notices a change that leaves size and times as they were", async () => {
    const { path, at, read } = folder({ "a.json": '{"source":"a"}' });
    const time = new Date(1_700_000_000_000);
    utimesSync(at("a.json"), time, time);
    const store = openStore(path);
    const record = await recordAt(store);
    writeFileSync(at("a.json"), '{"source":"b"}');
    utimesSync(at("a.json"), time, time);
    expect(await saveReplaced(store, { record, find: '"a"', by: '"c"' })).toMatchObject({
      ok: false,
      problem: { code: "changed-on-disk" },
    });
    expect(read("a.json").toString()).toBe('{"source":"b"}');
  });

  it("goes through when only other sessions of the file changed, came or went", async () => {
    const { path, read, write } = folder({ "a.jsonl": '{"source":"a"}\n{"source":"b"}\n' });
    const store = openStore(path);
    const record = await recordAt(store, 1);
    write("a.jsonl", '{"source":"new"}\n{"source":"changed"}\n{"source":"b"}\n{"source":"last"}\n');
    expect(await saveReplaced(store, { record, find: '"b"', by: '"B"' })).toMatchObject({
      ok: true,
      record: { id: record.id },
    });
    expect(read("a.jsonl").toString()).toBe(
      '{"source":"new"}\n{"source":"changed"}\n{"source":"B"}\n{"source":"last"}\n',
    );
  });

  it("lets every one of many saves at once arrive", async () => {
    const sources = Array.from({ length: 20 }, (_, index) => `s${index}`);
    const { path, read } = folder({ "a.jsonl": sources.map((source) => `{"source":"${source}"}`).join("\n") });
    const store = openStore(path);
    const records = await Promise.all(sources.map((_, index) => recordAt(store, index)));
    const results = await Promise.all(
      records.map((record) => saveReplaced(store, { record, find: ':"s', by: ':"S-' })),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(read("a.jsonl").toString()).toBe(
      sources.map((source) => `{"source":"${source.replace("s", "S-")}"}`).join("\n"),
    );
  });

  it("keeps the file's mode, writes through a link, and leaves nothing beside it", async () => {
    const { path, at, read } = folder({ "real/a.json": '{"source":"a"}' });
    chmodSync(at("real/a.json"), 0o640);
    symlinkSync(at("real/a.json"), at("link.json"));
    const store = openStore(path, { paths: ["link.json"] });
    expect(await saveReplaced(store, { record: await recordAt(store), find: '"a"', by: '"b"' })).toMatchObject({
      ok: true,
    });
    expect(read("real/a.json").toString()).toBe('{"source":"b"}');
    expect(statSync(at("real/a.json")).mode & 0o7777).toBe(0o640);
    expect(lstatSync(at("link.json")).isSymbolicLink()).toBe(true);
    expect(readdirSync(at("real"))).toEqual(["a.json"]);
  });

  it("replaces the file in one step: who has it open still reads the old one", async () => {
    const { path, at } = folder({ "a.json": '{"source":"a"}' });
    const before = statSync(at("a.json")).ino;
    const store = openStore(path);
    await saveReplaced(store, { record: await recordAt(store), find: '"a"', by: '"b"' });
    expect(statSync(at("a.json")).ino).not.toBe(before);
  });

  it("refuses a change that would make the session no JSON, and leaves the file alone", async () => {
    const { path, read } = folder({ "a.json": '{"source":"a"}' });
    const store = openStore(path);
    const refused = await saveReplaced(store, { record: await recordAt(store), find: '"a"', by: '"a' });
    expect(refused).toMatchObject({ ok: false, problem: { code: "not-json", file: "a.json", line: 1 } });
    expect(read("a.json").toString()).toBe('{"source":"a"}');
  });

  it("mends a text that was no JSON", async () => {
    const { path, read } = folder({ "a.json": '{"source":"a"' });
    const store = openStore(path);
    expect(await saveReplaced(store, { record: await recordAt(store), find: '"a"', by: '"a"}' })).toMatchObject({
      ok: true,
    });
    expect(read("a.json").toString()).toBe('{"source":"a"}');
    expect((await store.list()).sessions[0]).not.toHaveProperty("problem.code");
  });

  it("keeps a session on its line", async () => {
    const { path, read } = folder({ "a.jsonl": '{"source":"a"}\n{"source":"b"}' });
    const store = openStore(path);
    const saved = await saveReplaced(store, {
      record: await recordAt(store),
      find: '"a"',
      by: '"a",\n  "error": null',
    });
    expect(saved).toMatchObject({ ok: true, record: { text: '{"source":"a",   "error": null}' } });
    expect(read("a.jsonl").toString()).toBe('{"source":"a",   "error": null}\n{"source":"b"}');
  });

  it("refuses every save when it is read-only", async () => {
    const { path, read } = folder({ "a.json": '{"source":"a"}' });
    const store = openStore(path, { readOnly: true });
    const record = await recordAt(store);
    expect(record.readOnly).toBe(true);
    expect(await saveReplaced(store, { record, find: '"a"', by: '"b"' })).toMatchObject({
      ok: false,
      problem: { code: "read-only" },
    });
    expect(read("a.json").toString()).toBe('{"source":"a"}');
  });

  it("says that the file is gone, and finds its session again when it is back", async () => {
    const { path, at } = folder({ "a.json": '{"source":"a"}' });
    const store = openStore(path, { paths: ["a.json"] });
    const record = await recordAt(store);
    renameSync(at("a.json"), at("away"));
    expect(await saveReplaced(store, { record, find: '"a"', by: '"b"' })).toMatchObject({
      ok: false,
      problem: { code: "missing" },
    });
    renameSync(at("away"), at("a.json"));
    expect(await saveReplaced(store, { record, find: '"a"', by: '"b"' })).toMatchObject({ ok: true });
  });

  it("says that the session is gone when its line is", async () => {
    const { path, write } = folder({ "a.jsonl": '{"source":"a"}\n{"source":"b"}\n' });
    const store = openStore(path);
    const record = await recordAt(store, 1);
    write("a.jsonl", '{"source":"a"}\n');
    expect(await saveReplaced(store, { record, find: '"b"', by: '"c"' })).toMatchObject({
      ok: false,
      problem: { code: "not-found" },
    });
  });

  it("says why it could not write", async () => {
    const { path, at } = folder({ "sub/a.json": '{"source":"a"}' });
    const store = openStore(path, { paths: ["sub/a.json"] });
    const record = await recordAt(store);
    rmSync(at("sub"), { recursive: true });
    writeFileSync(at("sub"), "");
    expect(await saveReplaced(store, { record, find: '"a"', by: '"b"' })).toMatchObject({
      ok: false,
      problem: { code: "unreadable", file: "sub/a.json" },
    });
  });
});
