import type { Server } from "node:http";

/**
 * Gives the way to close a server: requests under way are answered first, so that a save is never cut off; connections
 * that a browser merely holds open are not waited for. Call it before the server listens.
 */
export function closeAfterAnswers(server: Server): () => Promise<void> {
  let open = 0;
  let whenDone: (() => void) | undefined;
  server.on("request", (_request, response) => {
    open++;
    response.once("close", () => {
      open--;
      if (open === 0) whenDone?.();
    });
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      whenDone = () => server.closeAllConnections();
      if (open === 0) whenDone();
    });
}
