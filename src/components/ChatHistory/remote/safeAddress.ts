/** An address a reader may follow or a browser may fetch; `host` is as the browser sees it (IDN in punycode). */
export interface SafeAddress {
  readonly href: string;
  readonly host: string;
  /** It begins with a user's name, as in `https://bank.example@evil.example`: meant for machines, or to mislead. */
  readonly hasUser: boolean;
}

const LINKS = new Set(["http:", "https:", "mailto:"]);
const MEDIA = new Set(["http:", "https:"]);

/** The address of a link: absolute http, https or mailto. Anything else, relative ones too, is undefined. */
export function safeLink(address: string): SafeAddress | undefined {
  return read(address, LINKS);
}

/** The address of something to fetch: absolute http or https. */
export function safeMedia(address: string): SafeAddress | undefined {
  return read(address, MEDIA);
}

function read(address: string, schemes: ReadonlySet<string>): SafeAddress | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!schemes.has(url.protocol)) return undefined;
  return { href: url.href, host: url.protocol === "mailto:" ? url.pathname : url.host, hasUser: url.username !== "" };
}
