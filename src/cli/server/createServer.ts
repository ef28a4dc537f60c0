import { createServer as createHttpServer, type IncomingMessage, type Server } from "node:http";
import type { SessionStore } from "../../store/SessionStore.js";
import type { Answer } from "./Answer.js";
import { answerApi } from "./answerApi.js";
import { answerPage } from "./answerPage.js";
import { appFiles } from "./appFiles.js";
import { refuseForeign } from "./refuseForeign.js";
import { securityHeaders } from "./securityHeaders.js";

export interface ServerOptions {
  readonly store: SessionStore;
  /** The built inspector. */
  readonly appFolder: string;
  /** Whether a `Host` header is this server's own. */
  readonly isAllowedHost: (host: string | undefined) => boolean;
  /** Most bytes of a request's body. */
  readonly maxBody: number;
  /** Called with errors that no answer was foreseen for. */
  readonly onError: (error: unknown) => void;
}

/** The inspector's page and the API behind it, for this machine's own browser and nobody else. */
export function createServer(options: ServerOptions): Server {
  return createHttpServer((request, response) => {
    void answerOrApologise(request, options).then(({ status, headers, body, nonce }) => {
      response.writeHead(status, { ...securityHeaders(nonce), ...headers });
      response.end(body);
    });
  });
}

async function answerOrApologise(request: IncomingMessage, options: ServerOptions): Promise<Answer> {
  try {
    return await answer(request, options);
  } catch (error) {
    options.onError(error);
    return plain(500, "session-kit met an error of its own; its terminal says more.");
  }
}

async function answer(request: IncomingMessage, options: ServerOptions): Promise<Answer> {
  const path = (request.url ?? "").split("?")[0] ?? "";
  const isApi = path === "/api" || path.startsWith("/api/");
  const foreign = refuseForeign({ headers: request.headers, isApi }, options.isAllowedHost);
  if (foreign) return plain(403, foreign);
  const segments = decode(path);
  if (!segments) return plain(400, "This address cannot be read.");
  if (isApi) return answerApi(request, { path: segments.slice(1), store: options.store, maxBody: options.maxBody });
  if (request.method !== "GET" && request.method !== "HEAD") {
    return { ...plain(405, "This address takes GET and HEAD."), headers: { ...TEXT, allow: "GET, HEAD" } };
  }
  const file = (await appFiles(options.appFolder)).get(`/${segments.join("/")}`);
  if (file) return answerPage(file);
  if (path === "/favicon.ico") return { status: 204 };
  return plain(404, "There is nothing at this address.");
}

/** The decoded segments of a path, or nothing when it is no path. */
function decode(path: string): string[] | undefined {
  if (!path.startsWith("/")) return undefined;
  try {
    return path.slice(1).split("/").map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

const TEXT = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

function plain(status: number, text: string): Answer {
  return { status, headers: TEXT, body: `${text}\n` };
}
