import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SessionListing } from "../../store/SessionStore.js";
import type { CliIo } from "../CliIo.js";
import { describeUnexpected } from "../describeUnexpected.js";
import { fileStore } from "../fileStore.js";
import { describeError } from "../files/describeError.js";
import { readSchemaFile } from "../files/readSchemaFile.js";
import { formatProblem } from "../formatProblem.js";
import type { OpenRequest } from "../parseCli.js";
import { allowedHosts } from "../server/allowedHosts.js";
import { closeAfterAnswers } from "../server/closeAfterAnswers.js";
import { createServer } from "../server/createServer.js";
import { listen } from "../server/listen.js";

const SHOWN = 20;

/** Serves the inspector until the user stops it. Gives the exit code. */
export async function openCommand(request: OpenRequest, io: CliIo): Promise<number> {
  const { paths, host, port, readOnly, maxSize } = request;
  const read = await readSchemaFile(request.schema, io.cwd);
  if (read.problem) {
    io.err(`${formatProblem(read.problem)}\n`);
    return 1;
  }
  if (!existsSync(join(io.appFolder, "index.html"))) {
    io.err("session-kit: the inspector is not built yet. Run `npm run build` first.\n");
    return 1;
  }
  const store = fileStore({ paths, cwd: io.cwd, readOnly, maxSize, stdin: io.stdin, schema: read.schema });
  let isAllowedHost: ReturnType<typeof allowedHosts> | undefined;
  const server = createServer({
    store,
    appFolder: io.appFolder,
    isAllowedHost: (header) => isAllowedHost?.(header) ?? false,
    maxBody: 2 * maxSize + 65_536,
    onError: (error) => io.err(describeUnexpected(error, io.debug)),
  });
  const close = closeAfterAnswers(server);
  try {
    const actual = await listen(server, { host, port });
    isAllowedHost = allowedHosts(host, actual);
    const listing = await store.list();
    report(listing, io);
    if (listing.sessions.length === 0) {
      io.err("session-kit: there is nothing to open.\n");
      return 1;
    }
    const url = `http://${host.includes(":") ? `[${host}]` : host}:${actual}/`;
    welcome({ listing, url, host }, io);
    if (request.open) io.openBrowser(url);
    await stopped(io.signal);
    return 0;
  } catch (error) {
    const message = whyNotListening(error, { host, port });
    if (message === undefined) throw error;
    io.err(`session-kit: ${message}\n`);
    return 1;
  } finally {
    await close();
  }
}

function report({ problems, sessions }: SessionListing, io: CliIo): void {
  const all = [...problems, ...sessions.flatMap(({ problem }) => (problem ? [problem] : []))];
  for (const problem of all.slice(0, SHOWN)) io.err(`${formatProblem(problem)}\n`);
  if (all.length > SHOWN) io.err(`… and ${all.length - SHOWN} more: session-kit validate prints them all.\n`);
}

function welcome({ listing, url, host }: { listing: SessionListing; url: string; host: string }, io: CliIo): void {
  const count = listing.sessions.length;
  io.out(`session-kit: ${count} ${count === 1 ? "session" : "sessions"} of ${listing.title}\n\n  ${url}\n\n`);
  io.out(`${listing.readOnly ? "Read-only. " : ""}Stop with Ctrl+C.\n`);
  if (!["127.0.0.1", "localhost", "::1"].includes(host)) {
    const act = listing.readOnly ? "read" : "read and change";
    io.err(
      `Warning: everyone who can reach ${host} can ${act} these sessions. The default, 127.0.0.1, is for this machine only.\n`,
    );
  }
}

function whyNotListening(
  error: unknown,
  { host, port }: { host: string; port?: number | undefined },
): string | undefined {
  switch (describeError(error).code) {
    case "EADDRINUSE":
      return `port ${port} of ${host} is in use already. Choose another with --port, or leave it out for a free one.`;
    case "EACCES":
      return `you have no permission to listen on port ${port} of ${host}. Choose a port above 1023 with --port.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `${host} is no address of this machine. Leave --host out for 127.0.0.1.`;
    default:
      return undefined;
  }
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
