import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

export const DEFAULT_PORT = 4310;
const NEIGHBOURS = 20;

/**
 * Makes a server listen and gives its port. Without a wanted port it is the first free one from `DEFAULT_PORT` on.
 * Rejects with the system's error, such as `EADDRINUSE`.
 */
export async function listen(
  server: Server,
  { host, port }: { host: string; port?: number | undefined },
): Promise<number> {
  if (port !== undefined) return listenOn(server, { host, port });
  for (let next = DEFAULT_PORT; next < DEFAULT_PORT + NEIGHBOURS; next++) {
    try {
      return await listenOn(server, { host, port: next });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    }
  }
  return listenOn(server, { host, port: 0 });
}

function listenOn(server: Server, address: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ ...address, exclusive: true }, () => {
      server.off("error", reject);
      resolve(portOf(server.address()));
    });
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}
