import type { IncomingHttpHeaders } from "node:http";

/**
 * Why a request is not answered, when it comes from somewhere else than the inspector's own page: a foreign `Host`, a
 * foreign `Origin`, or another site according to the browser. Following a link to the page itself is allowed.
 */
export function refuseForeign(
  request: { headers: IncomingHttpHeaders; isApi: boolean },
  isAllowedHost: (host: string | undefined) => boolean,
): string | undefined {
  const { host, origin, "sec-fetch-site": site = "none", "sec-fetch-dest": dest } = request.headers;
  if (!isAllowedHost(host)) return `This server does not answer for the host ${host ?? "(none)"}.`;
  if (origin !== undefined && origin !== `http://${host}`) return `This server does not answer pages of ${origin}.`;
  const isOwn = site === "none" || site === "same-origin";
  if (!isOwn && (request.isApi || dest !== "document")) return "This server does not answer pages of other sites.";
  return undefined;
}
