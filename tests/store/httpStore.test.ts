import { describe, expect, it } from "vitest";
import { httpStore, StoreError, type SessionRecord } from "../../src/store/index.js";

const RECORD: SessionRecord = { id: "a/b", text: "{}", version: "1", file: "a.json", readOnly: false };

interface Seen {
  url: string;
  method: string;
  headers: Headers;
  body: unknown;
}

/** A store whose server gives one answer, and what was asked of it. */
function storeAnswering(status: number, body: unknown) {
  const seen: Seen[] = [];
  const answer: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted();
    const request = new Request(String(input), init);
    seen.push({ url: request.url, method: request.method, headers: request.headers, body: init?.body });
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  };
  return { seen, store: httpStore("http://kit.test/inspector", { fetch: answer, headers: { "x-extra": "yes" } }) };
}

const problemOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof StoreError ? error.problem : error),
  );

describe("httpStore", () => {
  it("asks below its base, and says who it is", async () => {
    const { seen, store } = storeAnswering(200, { title: "t", readOnly: false, sessions: [], problems: [] });
    expect(await store.list()).toEqual({ title: "t", readOnly: false, sessions: [], problems: [] });
    expect(seen[0]).toMatchObject({ url: "http://kit.test/inspector/api/sessions", method: "GET" });
    expect(seen[0]?.headers.get("x-session-kit")).toBe("1");
    expect(seen[0]?.headers.get("x-extra")).toBe("yes");
  });

  it("escapes the id in the address", async () => {
    const { seen, store } = storeAnswering(200, RECORD);
    expect(await store.read("a/b")).toEqual(RECORD);
    expect(seen[0]?.url).toBe("http://kit.test/inspector/api/sessions/a%2Fb");
  });

  it("sends a save as the protocol has it", async () => {
    const { seen, store } = storeAnswering(200, { ok: true, record: RECORD });
    const edit = { version: "0", changes: [{ from: 0, to: 0, insert: " " }] };
    expect(await store.save("x", edit)).toEqual({ ok: true, record: RECORD });
    expect(seen[0]).toMatchObject({ method: "PUT", body: JSON.stringify(edit) });
    expect(seen[0]?.headers.get("content-type")).toBe("application/json");
  });

  it.each([403, 404, 409, 422, 500])("gives a refusal with status %i as a result", async (status) => {
    const refusal = { ok: false, problem: { code: "changed-on-disk", message: "Changed." }, current: RECORD };
    expect(await storeAnswering(status, refusal).store.save("x", { version: "0", changes: [] })).toEqual(refusal);
  });

  it("gives the server's problem for a read that fails", async () => {
    const problem = { code: "not-found", message: "Gone." };
    expect(await problemOf(storeAnswering(404, { problem }).store.read("x"))).toEqual(problem);
  });

  it.each([
    ["a page of a proxy", 502, "<html>"],
    ["another service", 200, { title: 1 }],
    ["a list with a broken row", 200, { title: "", readOnly: false, problems: [], sessions: [{ id: 1 }] }],
  ])("does not believe the answer of %s", async (_name, status, body) => {
    const { store } = storeAnswering(status, body);
    expect(await problemOf(store.list())).toMatchObject({ code: "bad-answer" });
    expect(await store.save("x", { version: "", changes: [] })).toMatchObject({
      ok: false,
      problem: { code: "bad-answer" },
    });
  });

  it("says that nobody answers, and refuses the save instead of throwing", async () => {
    const store = httpStore("http://kit.test", { fetch: () => Promise.reject(new TypeError("fetch failed")) });
    expect(await problemOf(store.list())).toMatchObject({ code: "unreachable" });
    expect(await store.save("x", { version: "", changes: [] })).toMatchObject({
      ok: false,
      problem: { code: "unreachable" },
    });
  });

  it("rejects with the reader's own reason when aborted", async () => {
    const { store } = storeAnswering(200, RECORD);
    expect(await problemOf(store.read("x", { signal: AbortSignal.abort() }))).toHaveProperty("name", "AbortError");
  });
});
