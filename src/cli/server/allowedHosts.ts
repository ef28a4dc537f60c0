import { hostname } from "node:os";
import { isIP } from "node:net";

const LOCAL = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Says which `Host` headers a server on `host`:`port` answers to. Names of others are refused, since a foreign page can
 * point its own name at this machine (DNS rebinding). On all interfaces every IP address is its own: none is a name.
 */
export function allowedHosts(host: string, port: number): (header: string | undefined) => boolean {
  const everywhere = host === "0.0.0.0" || host === "::";
  const own = isIP(host) === 6 ? `[${host}]` : host;
  const names = new Set([...LOCAL, own, ...(everywhere ? [hostname()] : [])].map((name) => name.toLowerCase()));
  return (header) => {
    const [, name = "", digits = "80"] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec((header ?? "").toLowerCase()) ?? [];
    const isAddress = everywhere && isIP(name.replace(/^\[|\]$/g, "")) !== 0;
    return Number(digits) === port && (names.has(name) || isAddress);
  };
}
