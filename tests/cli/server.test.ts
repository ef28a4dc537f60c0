import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { allowedHosts } from "../../src/cli/server/allowedHosts.js";
import { httpStore } from "../../src/store/index.js";
import { folder } from "./support/folder.js";
import { startCli } from "./support/runCliWith.js";

const GOOD = '{"sessionName":"good"}';

async function served(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const made = folder(files);
  const run = startCli([".", "--no-open", "--port", "0", ...args], { cwd: made.path });
  const address = await run.address();
  onTestFinished(async () => void (await run.stop()));
  const port = Number(new URL(address).port);
  return { ...made, address, port, store: httpStore(address), run };
}

interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request as written: fetch would set Host, Origin and the path itself. */
function ask(
  port: number,
  options: { path?: string; method?: string; headers?: Record<string, string>; body?: string | Buffer },
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { path = "/api/sessions", method = "GET", headers = {} } = options;
    const request = httpRequest(
      { host: "127.0.0.1", port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      (response) => {
        let text = "";
        response.on("data", (chunk) => (text += String(chunk)));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      },
    );
    request.on("error", reject);
    request.end(options.body);
  });
}

const PUT = { method: "PUT", headers: { "x-session-kit": "1", "content-type": "application/json" } };

describe("the server's API", () => {
  it("lists, reads and saves through httpStore", async () => {
    const { store, read } = await served({ "a.json": '{"source":"a"}', "b.jsonl": `${GOOD}\n{"a` });
    const { sessions, readOnly, title } = await store.list();
    expect(sessions.map(({ file, place, problem }) => [file, place, problem === undefined])).toEqual([
      ["a.json", undefined, true],
      ["b.jsonl", 1, true],
      ["b.jsonl", 2, false],
    ]);
    expect({ readOnly, title: title.startsWith("session-kit-test-") }).toEqual({ readOnly: false, title: true });
    const record = await store.read(sessions[0]!.id);
    const saved = await store.save(record.id, {
      version: record.version,
      changes: [{ from: 11, to: 12, insert: "😀" }],
    });
    expect(saved).toMatchObject({ ok: true, record: { text: '{"source":"😀"}', id: record.id } });
    expect(read("a.json").toString()).toBe('{"source":"😀"}');
    const again = await store.save(record.id, { version: record.version, changes: [] });
    expect(again).toMatchObject({
      ok: false,
      problem: { code: "changed-on-disk" },
      current: { text: '{"source":"😀"}' },
    });
  });

  it("tells a failed read as a problem", async () => {
    const { store } = await served({ "a.json": GOOD });
    await expect(store.read("nothing")).rejects.toMatchObject({ problem: { code: "not-found" } });
    await expect(store.read("../a.json")).rejects.toMatchObject({ problem: { code: "not-found" } });
  });

  it("shows what came and went in the folder since", async () => {
    const { store, write } = await served({ "a.json": GOOD });
    write("b.json", '{"sessionName":"new"}');
    expect((await store.list()).sessions.map(({ name }) => name)).toEqual(["good", "new"]);
  });

  it("refuses saves when it is read-only", async () => {
    const { store, read, port } = await served({ "a.json": GOOD }, "--read-only");
    const { sessions, readOnly } = await store.list();
    const { id, version } = await store.read(sessions[0]!.id);
    expect(readOnly).toBe(true);
    const edit = { version, changes: [{ from: 0, to: 0, insert: " " }] };
    expect(await store.save(id, edit)).toMatchObject({ ok: false, problem: { code: "read-only" } });
    expect((await ask(port, { ...PUT, path: `/api/sessions/${id}`, body: JSON.stringify(edit) })).status).toBe(403);
    expect(read("a.json").toString()).toBe(GOOD);
  });

  it.each([
    ["without the inspector's header", { headers: { "content-type": "application/json" } }, 403],
    ["of another content type", { headers: { ...PUT.headers, "content-type": "text/plain" } }, 415],
    ["that is no JSON", { body: "{" }, 400],
    ["that is no save", { body: '{"version":1}' }, 400],
    ["with changes that are none", { body: '{"version":"1","changes":[{"from":0}]}' }, 400],
    ["with changes outside the text", { body: '{"version":"V","changes":[{"from":99,"to":99,"insert":""}]}' }, 422],
  ])("refuses a save %s", async (_name, change, status) => {
    const { store, port, read } = await served({ "a.json": GOOD });
    const { id, version } = await store.read((await store.list()).sessions[0]!.id);
    const body = JSON.stringify({ version, changes: [] });
    const answer = await ask(port, {
      ...PUT,
      path: `/api/sessions/${id}`,
      body,
      ...change,
      ...("body" in change ? { body: change.body.replace("V", version) } : {}),
    });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ problem: { message: expect.any(String) } });
    expect(read("a.json").toString()).toBe(GOOD);
  });

  it("answers a body that is too large without reading all of it into memory", async () => {
    const { store, port } = await served({ "a.json": GOOD }, "--max-size", "1000");
    const { id } = (await store.list()).sessions[0]!;
    const answer = await ask(port, { ...PUT, path: `/api/sessions/${id}`, body: Buffer.alloc(3_000_000, " ") });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ problem: { code: "too-large" } });
  });

  it.each([
    ["POST", "/api/sessions", 405],
    ["DELETE", "/api/sessions/x", 405],
    ["OPTIONS", "/api/sessions/x", 405],
    ["GET", "/api", 404],
    ["GET", "/api/other", 404],
    ["GET", "/api/sessions/x/y", 404],
    ["GET", "/api/sessions/%", 400],
    ["POST", "/", 405],
  ])("answers %s %s with %i", async (method, path, status) => {
    const { port } = await served({ "a.json": GOOD });
    const answer = await ask(port, { method, path });
    expect(answer.status).toBe(status);
    expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });
});

describe("the server's door", () => {
  it.each([
    ["a foreign name", { host: "evil.test" }],
    ["a foreign name with the port", { host: "evil.test:PORT" }],
    ["another port", { host: "127.0.0.1:1" }],
    ["another address", { host: "192.0.2.1:PORT" }],
    ["a name that begins as ours", { host: "localhost.evil.test:PORT" }],
    ["a foreign origin", { origin: "http://evil.test" }],
    ["another port's origin", { origin: "http://127.0.0.1:1" }],
    ["another scheme's origin", { origin: "https://127.0.0.1:PORT" }],
    ["an origin of no name", { origin: "null" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["another port of this machine", { "sec-fetch-site": "same-site" }],
  ])("is shut for %s, to the API and to the page", async (_name, headers) => {
    const { port, read } = await served({ "a.json": GOOD });
    const own = Object.fromEntries(
      Object.entries(headers).map(([key, value]) => [key, value.replace("PORT", String(port))]),
    );
    for (const path of ["/api/sessions", "/", "/assets/index-Ab12Cd34.js"]) {
      const { status, text } = await ask(port, { path, headers: own });
      expect([path, status]).toEqual([path, 403]);
      expect(text).not.toContain("good");
    }
    expect(
      (await ask(port, { ...PUT, path: "/api/sessions/x", headers: { ...PUT.headers, ...own }, body: "{}" })).status,
    ).toBe(403);
    expect(read("a.json").toString()).toBe(GOOD);
  });

  it.each(["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"])(
    "is open for the host %s with its own origin",
    async (name) => {
      const { port } = await served({ "a.json": GOOD });
      const host = name.replace("PORT", String(port));
      const headers = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
      expect((await ask(port, { headers })).status).toBe(200);
    },
  );

  it("lets a link of another site lead to the page, and to nothing else", async () => {
    const { port } = await served({ "a.json": GOOD });
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-dest": "document", "sec-fetch-mode": "navigate" };
    expect((await ask(port, { path: "/", headers })).status).toBe(200);
    expect((await ask(port, { path: "/api/sessions", headers })).status).toBe(403);
    expect((await ask(port, { path: "/", headers: { ...headers, "sec-fetch-dest": "iframe" } })).status).toBe(403);
  });

  it("knows its own names on all interfaces: addresses, and no name of others", () => {
    const isAllowed = allowedHosts("0.0.0.0", 4310);
    expect(["192.168.1.5:4310", "[fe80::1]:4310", "localhost:4310"].map(isAllowed)).toEqual([true, true, true]);
    expect(["evil.test:4310", "192.168.1.5:80", "192.168.1.5", "", undefined].map(isAllowed)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(allowedHosts("kit.local", 80)("kit.local")).toBe(true);
  });
});

describe("the server's page", () => {
  it("is sent with a strict policy and no way around it", async () => {
    const { port } = await served({ "a.json": GOOD });
    for (const path of ["/", "/assets/index-Ab12Cd34.js", "/api/sessions", "/none"]) {
      const { headers } = await ask(port, { path });
      const policy = headers["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
    }
  });

  it("has the right types, and is cached for ever only under a hashed name", async () => {
    const { port } = await served({ "a.json": GOOD });
    const page = await ask(port, { path: "/" });
    expect(page.headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
    const script = await ask(port, { path: "/assets/index-Ab12Cd34.js?v=1" });
    expect(script.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect((await ask(port, { path: "/favicon.ico" })).status).toBe(204);
    expect(await ask(port, { path: "/", method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  });

  it.each([
    "/../a.json",
    "/..%2fa.json",
    "/%2e%2e/a.json",
    "/assets/../../a.json",
    "//etc/passwd",
    "/assets/..%5c..%5ca.json",
    "/a.json",
    "/assets",
    "/%00",
  ])("gives nothing for %s", async (path) => {
    const { port } = await served({ "a.json": GOOD });
    expect((await ask(port, { path })).status).toBe(404);
  });

  it("gives each answer its own nonce where the page asks for one, for styles only", async () => {
    const { path } = folder({ "a.json": GOOD });
    const app = folder({ "index.html": '<meta nonce="__SESSION_KIT_NONCE__">' });
    const run = startCli([".", "--no-open", "--port", "0"], { cwd: path, appFolder: app.path });
    const port = Number(new URL(await run.address()).port);
    const answers = [await ask(port, { path: "/" }), await ask(port, { path: "/" })];
    await run.stop();
    const nonces = answers.map(({ text }) => /nonce="([\w+/=]+)"/.exec(text)?.[1] ?? "");
    expect(new Set(nonces).size).toBe(2);
    expect(answers[0]?.headers["content-security-policy"]).toContain(
      `script-src 'self'; style-src 'self' 'nonce-${nonces[0]}';`,
    );
  });
});
