import { describe, expect, it } from "vitest";
import { memoryStore, StoreError } from "../../src/store/index.js";

const NAMED = '{"sessionName":"A"}';
const first = async (store: ReturnType<typeof memoryStore>) => {
  const [summary] = (await store.list()).sessions;
  return store.read(summary!.id);
};

describe("memoryStore", () => {
  it("lists the sessions of all its texts, and the problems", async () => {
    const store = memoryStore([
      NAMED,
      { file: "b.jsonl", text: '{"sessionName":"B"}\n{"sessionName":"C"}' },
      { file: "c.json", text: "" },
    ]);
    const { title, readOnly, sessions, problems } = await store.list();
    expect({ title, readOnly }).toEqual({ title: "session 1", readOnly: false });
    expect(sessions.map(({ name, file, place }) => [name, file, place])).toEqual([
      ["A", "session 1", undefined],
      ["B", "b.jsonl", 1],
      ["C", "b.jsonl", 2],
    ]);
    expect(problems).toMatchObject([{ code: "empty", file: "c.json" }]);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(3);
  });

  it("saves changes and gives the new text under a new version", async () => {
    const store = memoryStore([NAMED]);
    const before = await first(store);
    const saved = await store.save(before.id, {
      version: before.version,
      changes: [{ from: 16, to: 17, insert: "Z" }],
    });
    expect(saved).toMatchObject({ ok: true, record: { text: '{"sessionName":"Z"}' } });
    const after = await first(store);
    expect(after.text).toBe('{"sessionName":"Z"}');
    expect(after.version).not.toBe(before.version);
    expect((await store.list()).sessions[0]?.name).toBe("Z");
  });

  it("refuses a save on an old version, with what is stored now", async () => {
    const store = memoryStore([NAMED]);
    const { id, version } = await first(store);
    const edit = { version, changes: [{ from: 16, to: 17, insert: "Z" }] };
    await store.save(id, edit);
    const current = await store.read(id);
    expect(await store.save(id, edit)).toMatchObject({ ok: false, problem: { code: "changed-on-disk" }, current });
  });

  it("refuses every save when it is read-only, for the reason it was given", async () => {
    const store = memoryStore([NAMED], { readOnly: "It came from a pipe." });
    const { id, version, readOnly } = await first(store);
    expect(readOnly).toBe(true);
    expect(await store.save(id, { version, changes: [] })).toMatchObject({
      ok: false,
      problem: { code: "read-only", message: "It came from a pipe." },
    });
  });

  it("rejects a read of a session it does not have", async () => {
    await expect(memoryStore([]).read("7")).rejects.toThrow(StoreError);
    expect(await memoryStore([]).save("7", { version: "1", changes: [] })).toMatchObject({
      ok: false,
      problem: { code: "not-found" },
    });
  });

  it("heeds an aborted signal", async () => {
    const signal = AbortSignal.abort();
    await expect(memoryStore([NAMED]).list({ signal })).rejects.toHaveProperty("name", "AbortError");
    await expect(memoryStore([NAMED]).read("1-1", { signal })).rejects.toHaveProperty("name", "AbortError");
  });
});
