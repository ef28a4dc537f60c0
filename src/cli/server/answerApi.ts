import type { IncomingMessage } from "node:http";
import { isSaveRequest } from "../../store/isSaveRequest.js";
import { protocol } from "../../store/protocol.js";
import type { SessionStore, StoreProblem } from "../../store/SessionStore.js";
import { StoreError } from "../../store/StoreError.js";
import { readStream } from "../files/readStream.js";
import type { Answer } from "./Answer.js";

const STATUS: Readonly<Record<string, number>> = { "not-found": 404, "read-only": 403, "changed-on-disk": 409 };

/** Answers the requests of `protocol`. `path` is what follows `api/`, decoded by segment. */
export async function answerApi(
  request: IncomingMessage,
  api: { path: readonly string[]; store: SessionStore; maxBody: number },
): Promise<Answer> {
  const { store, path } = api;
  const [collection, id, ...more] = path;
  if (collection === "schema" && id === undefined) return answerSchema(request, store);
  if (collection !== "sessions" || more.length > 0) return refuse(404, "no-route", "There is nothing at this address.");
  const reads = request.method === "GET" || request.method === "HEAD";
  try {
    if (id === undefined) return reads ? json(200, await store.list()) : notAllowed("GET, HEAD");
    if (reads) return json(200, await store.read(id));
    if (request.method !== "PUT") return notAllowed("GET, HEAD, PUT");
    return await answerSave(request, { id, store, maxBody: api.maxBody });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return json(STATUS[error.problem.code] ?? 500, { problem: error.problem });
  }
}

async function answerSchema(request: IncomingMessage, store: SessionStore): Promise<Answer> {
  const reads = request.method === "GET" || request.method === "HEAD";
  return reads ? json(200, { schema: await store.schema?.() }) : notAllowed("GET, HEAD");
}

async function answerSave(
  request: IncomingMessage,
  { id, store, maxBody }: { id: string; store: SessionStore; maxBody: number },
): Promise<Answer> {
  if (request.headers[protocol.header] !== protocol.headerValue) {
    return refuse(
      403,
      "foreign",
      `Expected the header ${protocol.header}: ${protocol.headerValue}, which only the inspector sends.`,
    );
  }
  const type = request.headers["content-type"] ?? "";
  if (type.split(";")[0]?.trim().toLowerCase() !== protocol.contentType) {
    return refuse(415, "bad-request", `Expected a body of type ${protocol.contentType}, found ${type || "none"}.`);
  }
  const { bytes, complete } = await readStream(request.iterator({ destroyOnReturn: false }), maxBody);
  if (!complete) {
    request.resume();
    return refuse(413, "too-large", "The changes are larger than the store accepts.");
  }
  const body = parse(bytes.toString());
  if (!isSaveRequest(body)) return refuse(400, "bad-request", "Expected { version, changes: [{ from, to, insert }] }.");
  const result = await store.save(id, body);
  return json(result.ok ? 200 : (STATUS[result.problem.code] ?? 422), result);
}

const TYPE = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };

function json(status: number, value: unknown): Answer {
  return { status, headers: TYPE, body: JSON.stringify(value) };
}

function refuse(status: number, code: string, message: string): Answer {
  const problem: StoreProblem = { code, message };
  return json(status, { problem });
}

function notAllowed(allow: string): Answer {
  const problem: StoreProblem = { code: "bad-request", message: `This address takes ${allow}.` };
  return { status: 405, headers: { ...TYPE, allow }, body: JSON.stringify({ problem }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
