import { answers } from "./answers.js";
import { isObject } from "./isObject.js";
import { protocol, type SaveRequest } from "./protocol.js";
import type { SaveResult, SessionStore, StoreProblem } from "./SessionStore.js";
import { StoreError } from "./StoreError.js";

export interface HttpStoreOptions {
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Sent with every request, beside the protocol's own. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A store behind the CLI's HTTP protocol. `baseUrl` is the folder that holds `api/`, absolute or relative to the page.
 * Aborted requests reject with the signal's own reason; a server that does not answer, or not in the protocol, is a
 * `StoreError` (in `save`: a refusal, so that the reader keeps the edits).
 */
export function httpStore(baseUrl: string | URL = "./", options: HttpStoreOptions = {}): SessionStore {
  const folder = `${String(baseUrl).replace(/\/+$/, "")}/`;

  async function ask(path: string, init: RequestInit = {}): Promise<{ response: Response; body: unknown }> {
    const url = `${folder}${path}`;
    const headers = { ...options.headers, [protocol.header]: protocol.headerValue, ...init.headers };
    try {
      const response = await (options.fetch ?? fetch)(url, { ...init, headers, cache: "no-store" });
      return { response, body: parse(await response.text()) };
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new StoreError(unreachable(folder), { cause: error });
    }
  }

  async function get<T>(path: string, want: { is: (value: unknown) => value is T; signal?: AbortSignal | undefined }) {
    const { response, body } = await ask(path, want.signal ? { signal: want.signal } : {});
    if (response.ok && want.is(body)) return body;
    throw new StoreError(problemOf(response, body));
  }

  return {
    list: ({ signal } = {}) => get(protocol.sessions, { is: answers.isListing, signal }),
    read: (id, { signal } = {}) => get(one(id), { is: answers.isRecord, signal }),
    schema: async ({ signal } = {}) => (await get(protocol.schema, { is: answers.isSchema, signal })).schema,
    async save(id, { version, changes }): Promise<SaveResult> {
      const request: SaveRequest = { version, changes };
      try {
        const { response, body } = await ask(one(id), {
          method: "PUT",
          headers: { "content-type": protocol.contentType },
          body: JSON.stringify(request),
        });
        return answers.isSaveResult(body) ? body : { ok: false, problem: problemOf(response, body) };
      } catch (error) {
        if (error instanceof StoreError) return { ok: false, problem: error.problem };
        throw error;
      }
    },
  };
}

function one(id: string): string {
  return `${protocol.sessions}/${encodeURIComponent(id)}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreachable(folder: string): StoreProblem {
  return { code: "unreachable", message: `No answer from ${absolute(folder)}. Is session-kit still running there?` };
}

/** As the reader knows it from the address bar; as it is where there is no page. */
function absolute(folder: string): string {
  const page: unknown = Reflect.get(globalThis, "location");
  return page && URL.canParse(folder, String(page)) ? new URL(folder, String(page)).href : folder;
}

function problemOf(response: Response, body: unknown): StoreProblem {
  if (isObject(body) && answers.isProblem(body.problem)) return body.problem;
  const found = response.ok ? "another answer" : `HTTP ${response.status} ${response.statusText}`.trimEnd();
  const expected = "an answer of session-kit";
  return { code: "bad-answer", message: `Expected ${expected}, found ${found} at ${response.url}.`, expected, found };
}
